service s174.service 'Type=oneshot' 'ExecStart=/bin/sh -c "echo start >>/srv/w/log; sleep 0.4; echo end >>/srv/w/log"'
reload
sc start --no-block s174
eventually test -s /srv/w/log
sc restart s174
cat /srv/w/log
states s174.service
