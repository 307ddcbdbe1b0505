unit s373.path <<'U'
[Path]
DirectoryNotEmpty=/srv/w/made/here
MakeDirectory=yes
DirectoryMode=0750
TriggerLimitIntervalSec=20s
TriggerLimitBurst=3
U
service s373.service Type=oneshot 'ExecStart=/bin/true'
unit s373.service.d/l.conf <<'U'
[Unit]
StartLimitIntervalSec=0
U
reload
sc start s373.path
stat -c '%n %a' /srv/w/made /srv/w/made/here
touch /srv/w/made/here/x
becomes s373.path failed
states s373.path
said s373.path
