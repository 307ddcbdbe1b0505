unit s233.path <<U
[Path]
PathExistsGlob=/srv/w/*.go
U
service s233.service 'Type=oneshot' 'ExecStart=/bin/sh -c "rm -f /srv/w/*.go; echo ran >>/srv/w/log"'
reload
sc start s233.path
touch /srv/w/x.stop
sleep 0.2
states s233.path
touch /srv/w/x.go
eventually test -s /srv/w/log
becomes s233.path waiting
cat /srv/w/log
