service s189.service 'ExecStart=/bin/sh -c "exit 0"' 'ExecStartPost=/bin/sleep 0.3'
service s189b.service 'ExecStartPre=/bin/sh -c "exit 2"' 'ExecStart=/bin/true' 'Restart=on-failure' 'RestartSec=100ms'
unit s189c.service <<U
[Unit]
StartLimitBurst=2
StartLimitIntervalSec=100
[Service]
ExecStartPre=/bin/sh -c 'echo try >>/srv/w/log; exit 2'
ExecStart=/bin/true
Restart=on-failure
RestartSec=500ms
U
reload
sc start s189
states s189.service
sc start s189c
becomes s189c.service failed
eventually sh -c '[ "$(systemctl show -P Result s189c)" = start-limit-hit ]'
states s189c.service
cat /srv/w/log
