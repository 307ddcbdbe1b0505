service s137.service 'Type=simple' 'WatchdogSec=500ms' 'ExecStart=/bin/sh -c "echo usec $WATCHDOG_USEC >>/srv/w/log; exec sleep 1000"' "ExecStopPost=/bin/sh -c 'echo \$SERVICE_RESULT \$EXIT_CODE \$EXIT_STATUS >>/srv/w/log'"
reload
sc start s137
becomes s137.service failed
states s137.service
cat /srv/w/log
props s137.service WatchdogUSec WatchdogSignal ExecMainCode ExecMainStatus
