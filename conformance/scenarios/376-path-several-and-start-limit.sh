unit s376.path <<'U'
[Path]
PathExists=/srv/w/one
PathChanged=/srv/w/two
PathModified=/srv/w/three
Unit=s376job.service
U
service s376job.service Type=oneshot 'ExecStart=/bin/sh -c "echo ran >>/srv/w/log; rm -f /srv/w/one"'
touch /srv/w/two /srv/w/three
unit s376l.path <<'U'
[Path]
PathExists=/srv/w/flag
U
unit s376l.service <<'U'
[Unit]
StartLimitBurst=3
StartLimitIntervalSec=60
[Service]
Type=oneshot
ExecStart=/bin/true
U
reload
sc start s376.path
ran() { [ "$(wc -l </srv/w/log)" -ge $1 ]; }
touch /srv/w/one; eventually ran 1
sleep 0.3; echo x >/srv/w/two; eventually ran 2
sleep 0.3; echo x >>/srv/w/three; eventually ran 3
cat /srv/w/log
sleep 0.3
states s376.path s376job.service
sc start s376l.path
touch /srv/w/flag
becomes s376l.path failed
states s376l.path s376l.service
said s376l.path
rm /srv/w/flag
sc reset-failed s376l.path s376l.service
sc start s376l.path
states s376l.path
props s376.path Paths Triggers
