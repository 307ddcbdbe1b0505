service s387.service Type=oneshot DynamicUser=yes StateDirectory=s387 CacheDirectory=s387 RuntimeDirectory=s387 'ExecStart=/bin/sh -c "[ $(id -u) = $(id -g) ] && echo alike; [ $(id -u) -ge 61184 ] && [ $(id -u) -le 65519 ] && echo in range; touch /var/lib/s387/mine /run/s387/mine; [ $(stat -c %%u /var/lib/s387/mine) = $(id -u) ] && stat -c %%a /var/lib/s387/ /run/s387/ && echo own; echo $STATE_DIRECTORY $CACHE_DIRECTORY $RUNTIME_DIRECTORY"' StandardOutput=append:/srv/w/log RemainAfterExit=yes
service s387n.service Type=oneshot DynamicUser=yes User=chosen 'ExecStart=/bin/sh -c "[ $(id -u) -ge 61184 ] && echo $USER $LOGNAME"' StandardOutput=append:/srv/w/log
service s387e.service Type=oneshot DynamicUser=yes User=daemon 'ExecStart=/bin/sh -c "id -un; id -gn"' StandardOutput=append:/srv/w/log
reload
touch /srv/w/log
for s in '' n e; do sc start s387$s; props s387$s.service ExecMainStatus Result; done
cat /srv/w/log
sc start s387
props s387.service DynamicUser User PrivateTmp ProtectSystem ProtectHome NoNewPrivileges RemoveIPC RestrictSUIDSGID
sc stop s387
ls /run/s387
sc clean --what=all s387
ls -d /var/lib/s387 /var/cache/s387
