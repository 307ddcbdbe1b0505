unit s159a.service <<U
[Unit]
Before=s159b.service
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'sleep 0.3; echo a >>/srv/w/log'
U
service s159b.service 'Type=oneshot' 'ExecStart=/bin/sh -c "echo b >>/srv/w/log"'
unit s159.target <<U
[Unit]
Wants=s159b.service s159a.service
U
reload
sc start s159.target
eventually grep b /srv/w/log
cat /srv/w/log
props s159b.service After
props s159a.service Before
