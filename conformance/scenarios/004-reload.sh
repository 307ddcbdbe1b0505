service s004.service 'ExecStart=/bin/sleep 1000' 'ExecReload=/bin/sh -c "echo reloaded $MAINPID >>/srv/w/log"'
service s004n.service 'ExecStart=/bin/sleep 1000'
reload
sc reload s004
sc start s004 s004n
sc reload s004
[ "$(cat /srv/w/log)" = "reloaded $(systemctl show -P MainPID s004)" ] && echo told the main pid
sc reload s004n
sc reload-or-restart s004n
sc reload-or-restart s004
sc try-reload-or-restart s004 s004n
grep -c . /srv/w/log
sc stop s004
sc try-reload-or-restart s004
states s004.service s004n.service
