service s386.service 'ExecStart=/bin/sh -c "trap \"sleep 1; exit 0\" TERM; while :; do sleep 0.1; done"' 'ExecReload=/bin/sleep 1'
service s386o.service Type=oneshot RemainAfterExit=yes 'ExecStart=/bin/sleep 1' 'ExecStop=/bin/sleep 1'
for s in '' o; do printf '[Unit]\nStartLimitIntervalSec=0\n' | unit s386$s.service.d/l.conf; done
reload
sc start s386
sc reload --no-block s386; sleep 0.3
states s386.service
sc start s386
sc reload s386
states s386.service
sc reload --no-block s386; sleep 0.3
sc restart s386
states s386.service
sc reload --no-block s386; sleep 0.3
sc stop s386
states s386.service
sc start s386; sleep 0.3   # until the shell minds SIGTERM
sc stop --no-block s386; sleep 0.3
states s386.service
sc reload s386
sc start s386; sleep 0.3
states s386.service
sc stop --no-block s386; sleep 0.3
sc restart s386
states s386.service
sc start --no-block s386o; sleep 0.3
sc try-restart s386o
states s386o.service
sc start --no-block s386o; sleep 0.2
sc stop s386o
states s386o.service
sc start --no-block s386o; sleep 0.2
sc reload s386o
sc start s386o
sc stop --no-block s386o; sleep 0.2
sc stop s386o
states s386o.service
sc start s386o
sc stop --no-block s386o; sleep 0.2
sc try-restart s386o
states s386o.service
