service s103.service 'ExecStartPre=/bin/sh -c "echo pre1 >>/srv/w/log"' 'ExecStartPre=/bin/sh -c "echo pre2 >>/srv/w/log"' 'ExecStart=/bin/sleep 1000' 'ExecStartPost=/bin/sh -c "echo post >>/srv/w/log"' 'ExecStop=/bin/sh -c "echo stop >>/srv/w/log"' 'ExecStopPost=/bin/sh -c "echo stoppost >>/srv/w/log"' 'ExecReload=/bin/sh -c "echo reload >>/srv/w/log"'
reload
sc start s103
sc reload s103
sc restart s103
sc stop s103
cat /srv/w/log
