service s188.service 'Type=forking' 'GuessMainPID=no' 'ExecStart=/bin/sh -c "sleep 4188 & exit 0"'
service s188r.service 'Type=forking' 'RemainAfterExit=yes' 'ExecStart=/bin/true'
reload
sc start s188 s188r
states s188.service s188r.service
props s188.service MainPID
sc stop s188
pgrep -f 'sleep 4188' || echo nothing left
