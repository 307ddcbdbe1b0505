unit s224.timer <<U
[Unit]
Description=Once a year
[Timer]
OnCalendar=yearly
U
service s224.service 'Type=oneshot' 'ExecStart=/bin/true'
unit s224b.timer <<U
[Timer]
OnActiveSec=1000h
Unit=s224.service
U
reload
sc start s224.timer s224b.timer
sc list-timers --no-legend 's224*' | sed -E 's/^.*(s224)/\1/' | sort
sc list-timers 's224*' | tail -n 2
sc stop s224.timer s224b.timer
sc list-timers --all --no-legend 's224*'
sc list-timers 's224-none*'
