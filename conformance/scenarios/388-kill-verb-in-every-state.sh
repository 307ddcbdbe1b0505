service s388.service 'ExecStart=/bin/sh -c "trap \"echo usr1 >>/srv/w/log\" USR1; while :; do sleep 0.1; done"' 'ExecReload=/bin/sh -c "sleep 100"' TimeoutStartSec=5s
reload
sc kill s388
sc start s388
sc kill -s USR1 s388
sc kill --kill-whom=main -s USR1 s388
sc kill --kill-whom=control -s USR1 s388
sc kill --kill-whom=all -s SIGUSR1 s388
sc kill --kill-whom=nobody s388
sc kill -s NOPE s388
sc kill -s 0 s388
sc kill -s list | head -n 3
sleep 0.5
[ -s /srv/w/log ] && echo heard
sc reload --no-block s388; sleep 0.3
sc kill --kill-whom=control -s KILL s388
sleep 0.3
states s388.service
sc kill -s KILL s388
becomes s388.service failed
states s388.service
sc kill -s KILL s388
sc kill s388none
sc kill 's388*'
sc reset-failed s388
states s388.service
