printf '[Timer]\nOnCalendar=*-01-01 00:00:00\n' | unit s402.timer
printf '[Timer]\nOnActiveSec=1000000000\n' | unit s402m.timer
service s402.service ExecStart=/bin/true; service s402m.service ExecStart=/bin/true
printf '[Socket]\nListenStream=/run/s402.sock\nListenDatagram=/run/s402.dgram\nListenFIFO=/run/s402.fifo\nListenStream=@s402\nListenStream=127.0.0.1:4021\n' | unit s402.socket
printf '[Path]\nPathExists=/srv/w/none\nPathChanged=/srv/w/x\nDirectoryNotEmpty=/srv/w/none2\n' | unit s402.path
reload
systemctl start s402.timer s402.socket s402.path
when() { sed 's/^[A-Z][a-z][a-z] [0-9-]* [0-9:]* [A-Z]* [^n-]* left */WHEN LEFT /'; }
sc list-timers 's402*' --no-legend | when
sc list-timers --all 's402*' --no-legend | when
sc list-sockets 's402*'
sc list-sockets 's402*' --show-types
sc list-sockets 's402*' --no-legend --show-types --full
sc list-sockets 's402*' -o json
sc list-sockets s402-none
sc list-automounts
sc list-automounts --no-legend
sc list-sockets --state=failed
sc list-timers --state=failed
sc list-sockets --all 's402*' --state=listening --no-legend
systemctl stop s402.timer s402.socket s402.path
sc list-sockets 's402*'
sc list-sockets --all 's402*'
