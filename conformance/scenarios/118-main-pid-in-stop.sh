service s118.service 'ExecStart=/bin/sleep 1000' 'ExecStop=/bin/sh -c "echo main $MAINPID >/srv/w/log; kill $MAINPID"'
reload
sc start s118
was=$(systemctl show -P MainPID s118)
sc stop s118
[ "$(cat /srv/w/log)" = "main $was" ] && echo told the main pid
states s118.service
