unit s226.timer <<U
[Unit]
Description=A timer
Documentation=man:date(1)
[Timer]
OnCalendar=*-*-* 03:00
[Install]
WantedBy=timers.target
U
service s226.service 'Type=oneshot' 'ExecStart=/bin/true'
reload
sc status s226.timer
sc enable --now s226.timer
sc status s226.timer | grep -v systemd
sc disable --now s226.timer
