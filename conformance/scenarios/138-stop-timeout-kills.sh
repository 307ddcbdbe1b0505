service s138.service 'TimeoutStopSec=500ms' 'ExecStart=/bin/sh -c "trap : TERM; touch /srv/w/ready; while :; do sleep 0.1; done"' "ExecStopPost=/bin/sh -c 'echo \$SERVICE_RESULT \$EXIT_CODE \$EXIT_STATUS >>/srv/w/log'"
reload
sc start s138
eventually test -e /srv/w/ready
sc stop s138
states s138.service
props s138.service ExecMainCode ExecMainStatus
cat /srv/w/log
