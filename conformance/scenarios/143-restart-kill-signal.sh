service s143.service 'RestartKillSignal=SIGUSR1' 'ExecStart=/bin/sh -c "trap \\"echo USR1 >>/srv/w/log; exit 0\\" USR1; trap \\"echo TERM >>/srv/w/log; exit 0\\" TERM; touch /srv/w/ready; while :; do sleep 0.05; done"'
reload
sc start s143
eventually test -e /srv/w/ready
rm /srv/w/ready
sc restart s143
eventually test -e /srv/w/ready
sc stop s143
cat /srv/w/log
