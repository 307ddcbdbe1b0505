unit s223a.timer <<U
[Timer]
Unit=s223.service
U
unit s223b.timer <<U
[Timer]
OnCalendar=nonsense
Unit=s223.service
U
unit s223c.timer <<U
[Timer]
OnActiveSec=1h
U
service s223.service 'Type=oneshot' 'ExecStart=/bin/true'
reload
for t in a b c; do sc start s223$t.timer; states s223$t.timer; done
