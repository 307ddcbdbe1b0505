service s102.service 'Type=oneshot' 'ExecStart=-/bin/false' 'ExecStart=/bin/sh -c "echo two >>/srv/w/log"' 'ExecStart=/bin/sh -c "exit 7"' 'ExecStart=/bin/sh -c "echo never >>/srv/w/log"' 'ExecStopPost=/bin/sh -c "echo post >>/srv/w/log"'
reload
sc start s102
cat /srv/w/log
states s102.service
props s102.service ExecMainCode ExecMainStatus
