service s142.service 'KillSignal=SIGUSR2' 'ExecStart=/bin/sh -c "trap \\"echo USR2 >>/srv/w/log; exit 0\\" USR2; trap \\"echo HUP >>/srv/w/log\\" HUP; touch /srv/w/ready; while :; do sleep 0.05; done"' 'SendSIGHUP=yes'
reload
sc start s142
eventually test -e /srv/w/ready
sc stop s142
grep USR2 /srv/w/log
states s142.service
props s142.service KillSignal RestartKillSignal SendSIGHUP
