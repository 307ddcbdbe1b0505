unit s221.timer <<U
[Timer]
OnActiveSec=100ms
OnUnitActiveSec=200ms
AccuracySec=1ms
U
service s221.service 'Type=oneshot' 'ExecStart=/bin/sh -c "echo ran >>/srv/w/log"'
reload
sc start s221.timer
eventually sh -c '[ $(grep -c ran /srv/w/log) -ge 3 ]'
sc stop s221.timer
states s221.timer
props s221.timer TimersMonotonic | sed 's/next_elapse=[^ ]*/next_elapse=X/'
