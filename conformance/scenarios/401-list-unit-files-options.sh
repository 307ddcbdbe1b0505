service s401a.service ExecStart=/bin/true
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' | unit s401b.service
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' | unit s401t@.service
printf '[Timer]\nOnBootSec=1\n[Install]\nWantedBy=timers.target\n' | unit s401b.timer
systemctl enable s401b 2>/dev/null
for o in '' --no-legend --plain --full -q '--state=enabled' '--state=static,enabled' '--type=timer' '--state=masked' '-o json' '-o json-pretty' '-o nonsense' '-o short' '--legend=no --type=service'; do
  echo "# $o"; systemctl list-unit-files $o 's401*'; echo "= $?"
done
sc list-unit-files s401a.service
sc list-unit-files s401a
sc list-unit-files s401-none.service
sc list-unit-files 's401-none*' --no-legend
COLUMNS=40 sc list-unit-files 's401*'
COLUMNS=20 sc list-unit-files 's401*'
