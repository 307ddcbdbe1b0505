service s323a.service RuntimeMaxSec=400ms 'ExecStart=/bin/sleep 1000'
service s323b.service RuntimeMaxSec=400ms TimeoutStopSec=300ms "ExecStart=/bin/sh -c 'trap \"\" TERM; while :; do sleep 1; done'" "ExecStopPost=/bin/sh -c 'echo \$SERVICE_RESULT \$EXIT_CODE \$EXIT_STATUS >>/srv/w/log'"
service s323c.service Type=oneshot RuntimeMaxSec=200ms 'ExecStart=/bin/sleep 0.6'
service s323d.service RuntimeMaxSec=300ms Restart=on-failure RestartSec=1h 'ExecStart=/bin/sleep 1000'
reload
sc start s323a s323b s323c s323d
becomes s323b.service failed
becomes s323a.service failed
for u in a b c d; do states s323$u.service; done
cat /srv/w/log
props s323a.service RuntimeMaxUSec ExecMainCode ExecMainStatus
said s323a.service
