unit s222.timer <<U
[Timer]
OnCalendar=*-*-* *:*:*
AccuracySec=1ms
Unit=s222other.service
U
service s222other.service 'Type=oneshot' 'ExecStart=/bin/sh -c "echo ran >>/srv/w/log"'
reload
sc start s222.timer
eventually sh -c '[ $(grep -c ran /srv/w/log) -ge 2 ]'
is_in s222.timer waiting && echo waiting
sc stop s222.timer
unit s222b.timer <<U
[Timer]
OnCalendar=Mon..Fri *-*-01,15 10:00
OnCalendar=yearly
Unit=s222other.service
U
reload
props s222b.timer TimersCalendar | sed 's/next_elapse=[^}]*/next_elapse=X /'
