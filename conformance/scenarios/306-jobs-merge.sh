service s306.service 'Type=oneshot' 'ExecStart=/bin/sh -c "echo start >>/srv/w/log; sleep 2"' 'ExecReload=/bin/sh -c "echo reload >>/srv/w/log"' 'RemainAfterExit=yes' 'ExecStop=/bin/sh -c "echo stop >>/srv/w/log"'
reload
show() { sleep 0.4; systemctl list-jobs --no-legend 's306*' | sed 's/^ *[0-9]* */N /'; sleep 0.1; }
sc start --no-block s306
show
sc restart --no-block s306
show
sc reload --no-block s306
show
sc try-restart --no-block s306
show
becomes s306.service exited
cat /srv/w/log
sc stop --no-block s306
sc start s306
cat /srv/w/log
states s306.service
