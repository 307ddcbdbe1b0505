service s134a.service 'Restart=always' 'RestartSec=10ms' 'RestartPreventExitStatus=7' 'ExecStart=/bin/sh -c "exit 7"'
service s134b.service 'Restart=no' 'RestartSec=10ms' 'RestartForceExitStatus=7' 'ExecStart=/bin/sh -c "[ -e /srv/w/b ] && exec sleep 1000; touch /srv/w/b; exit 7"'
service s134c.service 'Restart=on-failure' 'RestartSec=10ms' 'SuccessExitStatus=7' 'ExecStart=/bin/sh -c "exit 7"'
reload
sc start s134a s134b s134c
becomes s134b.service running
sleep 0.2
states s134a.service s134b.service s134c.service
props s134b.service NRestarts
