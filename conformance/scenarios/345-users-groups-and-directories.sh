service s345a.service Type=oneshot User=daemon Group=mail SupplementaryGroups=adm 'ExecStart=/bin/sh -c "id -un; id -gn; id -Gn; pwd; echo $HOME $USER $LOGNAME $SHELL"' StandardOutput=append:/srv/w/log
service s345b.service Type=oneshot User=65534 'ExecStart=/bin/sh -c "id -u; id -g; pwd"' StandardOutput=append:/srv/w/log WorkingDirectory=~
service s345c.service Type=oneshot User=nosuchuser 'ExecStart=/bin/true'
service s345d.service Type=oneshot Group=nosuchgroup 'ExecStart=/bin/true'
service s345e.service Type=oneshot WorkingDirectory=/nope 'ExecStart=/bin/true'
service s345f.service Type=oneshot WorkingDirectory=-/nope 'ExecStart=/bin/pwd' StandardOutput=append:/srv/w/log
cat >/srv/w/dirs.sh <<'F'
stat -c "%n %U %G %a" $(echo $RUNTIME_DIRECTORY | tr : " ") $STATE_DIRECTORY $CACHE_DIRECTORY $LOGS_DIRECTORY $CONFIGURATION_DIRECTORY
echo $RUNTIME_DIRECTORY
F
service s345g.service Type=oneshot User=daemon 'RuntimeDirectory=s345 s345/sub' RuntimeDirectoryMode=0750 StateDirectory=s345 CacheDirectory=s345:s345link LogsDirectory=s345 ConfigurationDirectory=s345 'ExecStart=/bin/sh /srv/w/dirs.sh' StandardOutput=append:/srv/w/log
reload
for u in a b c d e f g; do sc start s345$u; props s345$u.service ExecMainStatus; done
cat /srv/w/log
ls -d /run/s345 /var/lib/s345 /var/cache/s345
sc clean --what=all s345g
ls -d /run/s345 /var/lib/s345 /var/cache/s345 /var/log/s345 2>&1
rm -rf /etc/s345
