printf '[Timer]\nOnActiveSec=1000000\n' | unit s410.timer
service s410.service 'ExecStart=/bin/sleep 1000'
printf '[Socket]\nListenStream=/run/s410.sock\nListenStream=127.0.0.1:4101\n' | unit s410.socket
printf '[Path]\nPathExists=/srv/w/none\n' | unit s410.path
printf '[Unit]\nDescription=tgt\n' | unit s410.target
printf '[Slice]\nMemoryMax=1G\n' | unit s410.slice
printf '[Mount]\nWhat=tmpfs\nWhere=/srv/s410\nType=tmpfs\n' | unit srv-s410.mount
printf '[Automount]\nWhere=/srv/s410\n' | unit srv-s410.automount
printf '[Swap]\nWhat=/srv/s410.swap\n' | unit srv-s410.swap.swap
printf '[Unit]\n[Service]\n' | unit s410bad.service
ln -s /dev/null $units/s410m.service
reload
systemctl start s410.timer s410.socket s410.path s410.target s410.slice
quiet() { sed -E 's/since .*; .* ago/since DATE/; s/ \(v2\)//; s/Trigger: .*/Trigger: WHEN/' | grep -v -e '^[A-Z][a-z][a-z] [0-9 ][0-9] ' -e 'Memory:' -e 'Tasks:' -e 'CPU:' -e '^$'; }
for u in s410.timer s410.socket s410.path s410.target s410.slice srv-s410.mount s410bad.service s410m.service s410-none.service; do echo "# $u"; systemctl status $u 2>&1 | quiet; done
systemctl stop s410.timer s410.socket s410.path s410.target s410.slice
for u in s410.timer s410.socket s410.path s410.target s410.slice; do echo "# $u"; systemctl status $u 2>&1 | quiet; systemctl status $u >/dev/null 2>&1; echo $?; done
