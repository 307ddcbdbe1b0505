service s407.service 'ExecStart=/bin/sleep 1000'
service s407f.service 'ExecStart=/bin/false'
ln -s /dev/null $units/s407m.service
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' | unit s407e.service
printf '[Unit]\nWants=s407.service s407f.service\n' | unit s407.target
reload
systemctl enable s407e 2>/dev/null   # reloads, and systemd then forgets how commands ended
systemctl start s407; systemctl start s407f; becomes s407f.service failed
export SYSTEMD_COLORS=1
esc() { sed 's/\x1b/^/g'; }
sc list-units 's407*' --all 2>&1 | esc
sc list-unit-files 's407*' 2>&1 | esc
sc status s407f 2>&1 | esc | grep -v -e '^[A-Z][a-z][a-z] ' -e CPU -e PID
sc status s407 2>&1 | esc | head -4
sc list-dependencies s407.target 2>&1 | esc
sc list-timers s407-none 2>&1 | esc
sc list-units 's407-none*' 2>&1 | esc
sc start s407-none 2>&1 | esc
sc is-active s407 s407f 2>&1 | esc
sc is-enabled s407e 2>&1 | esc
sc is-failed s407f 2>&1 | esc
for c in 16 256 24bit 0 no yes auto nonsense; do echo "# $c"; SYSTEMD_COLORS=$c systemctl list-units s407f.service 2>&1 | esc; done
unset SYSTEMD_COLORS; SYSTEMD_COLORS= NO_COLOR=1 systemctl list-units s407f.service | esc
systemctl reset-failed s407f
