service s307.service 'ExecStart=/bin/sleep 1000' 'ExecReload=/bin/sh -c "echo reload >>/srv/w/log"'
service s307n.service 'ExecStart=/bin/sleep 1000'
reload
sc try-restart s307
sc try-reload-or-restart s307
sc condrestart s307
states s307.service
sc reload s307
sc reload-or-restart s307
states s307.service
sc reload-or-restart s307
sc try-reload-or-restart s307
sc force-reload s307
cat /srv/w/log
sc start s307n
before=$(systemctl show -P MainPID s307n)
sc reload s307n
sc try-reload-or-restart s307n
[ $before = $(systemctl show -P MainPID s307n) ] || echo a new process
sc try-restart s307 s307n nosuch307
