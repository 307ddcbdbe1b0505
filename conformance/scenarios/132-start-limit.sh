unit s132.service <<U
[Unit]
StartLimitIntervalSec=30
StartLimitBurst=3
[Service]
Restart=always
RestartSec=10ms
ExecStart=/bin/sh -c 'echo run >>/srv/w/log; exit 1'
U
reload
sc start s132
eventually sh -c '[ "$(systemctl show -P Result s132)" = start-limit-hit ]'
becomes s132.service failed
states s132.service
grep -c run /srv/w/log
props s132.service NRestarts
sc start s132
sc reset-failed s132
props s132.service NRestarts
sc start s132
