unit s374.timer <<'U'
[Timer]
OnActiveSec=1h
U
service s374.service Type=oneshot 'ExecStart=/bin/sh -c "echo ran >>/srv/w/log"'
reload
sc start s374.timer
reload
states s374.timer
unit s374.timer <<'U'
[Timer]
OnActiveSec=300ms
AccuracySec=1ms
U
reload
eventually test -s /srv/w/log
cat /srv/w/log
becomes s374.timer elapsed
props s374.timer TimersMonotonic | sed 's/next_elapse=.*/NEXT/'
unit s374.timer <<'U'
[Timer]
OnUnitInactiveSec=200ms
OnActiveSec=1h
AccuracySec=1ms
U
reload
eventually sh -c '[ "$(wc -l </srv/w/log)" -ge 3 ]'
sc stop s374.timer
states s374.timer s374.service
n=$(wc -l </srv/w/log); sleep 0.6; [ "$n" = "$(wc -l </srv/w/log)" ] && echo quiet
rm $units/s374.timer; reload
states s374.timer
sc start s374.timer
