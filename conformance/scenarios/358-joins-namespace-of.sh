unit s358a.service <<'U'
[Service]
Type=oneshot
RemainAfterExit=yes
PrivateTmp=yes
ExecStart=/bin/sh -c "echo shared >/tmp/s358"
U
unit s358b.service <<'U'
[Unit]
JoinsNamespaceOf=s358a.service
After=s358a.service
[Service]
Type=oneshot
PrivateTmp=yes
ExecStart=/bin/sh -c "cat /tmp/s358 >/srv/w/b"
U
reload
sc start s358a
sc start s358b
cat /srv/w/b
props s358b.service JoinsNamespaceOf PrivateTmp
props s358a.service JoinsNamespaceOf
sc stop s358a
rm -f /tmp/s358
