service s139.service 'TimeoutStopSec=300ms' 'SendSIGKILL=no' 'ExecStart=/bin/sh -c "trap : TERM; touch /srv/w/ready; while :; do sleep 0.1; done"'
reload
sc start s139
pid=$(systemctl show -P MainPID s139)
eventually test -e /srv/w/ready
sc stop s139
states s139.service
[ -d /proc/$pid ] && echo still there
kill -9 $pid
