service s107.service 'Type=forking' 'ExecStart=/bin/sh -c "sleep 1000 & exit 0"'
reload
sc start s107
states s107.service
cat /proc/$(systemctl show -P MainPID s107)/comm
sc stop s107
states s107.service
