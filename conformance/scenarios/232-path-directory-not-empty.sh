mkdir -p /srv/w/spool
unit s232.path <<U
[Path]
DirectoryNotEmpty=/srv/w/spool
MakeDirectory=yes
U
service s232.service 'Type=oneshot' 'ExecStart=/bin/sh -c "rm -f /srv/w/spool/*; echo ran >>/srv/w/log"'
reload
sc start s232.path
states s232.path
touch /srv/w/spool/a
eventually test -s /srv/w/log
becomes s232.path waiting
ls /srv/w/spool
states s232.path
