unit s312.service <<'U'
[Unit]
OnFailure=s312h.service
StartLimitBurst=3
StartLimitIntervalSec=30
[Service]
Restart=on-failure
RestartSec=50ms
ExecStart=/bin/sh -c 'echo run >>/srv/w/log; exit 1'
U
service s312h.service 'Type=oneshot' "ExecStart=/bin/sh -c 'echo handler \$MONITOR_SERVICE_RESULT >>/srv/w/log'"
reload
sc start s312
becomes s312.service failed
eventually grep handler /srv/w/log
sleep 0.3
cat /srv/w/log
states s312.service
props s312.service NRestarts
