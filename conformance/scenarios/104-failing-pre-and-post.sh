service s104pre.service 'ExecStartPre=/bin/false' 'ExecStart=/bin/sleep 1000' 'ExecStop=/bin/sh -c "echo pre-stop >>/srv/w/log"' 'ExecStopPost=/bin/sh -c "echo pre-stoppost $SERVICE_RESULT $EXIT_CODE $EXIT_STATUS >>/srv/w/log"'
service s104post.service 'ExecStart=/bin/sleep 1000' 'ExecStartPost=/bin/false' 'ExecStop=/bin/sh -c "echo post-stop >>/srv/w/log"' 'ExecStopPost=/bin/sh -c "echo post-stoppost $SERVICE_RESULT $EXIT_CODE $EXIT_STATUS >>/srv/w/log"'
service s104ign.service 'ExecStartPre=-/bin/false' 'ExecStart=/bin/sleep 1000' 'ExecStartPost=-/bin/false'
reload
sc start s104pre
sc start s104post
sc start s104ign
states s104pre.service s104post.service s104ign.service
cat /srv/w/log
