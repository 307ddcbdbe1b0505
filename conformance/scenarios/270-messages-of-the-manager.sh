unit s270.service <<'U'
[Unit]
Description=Fails on purpose
[Service]
ExecStart=/bin/sh -c 'exit 3'
U
service s270b.service 'Type=oneshot' 'ExecStart=/no/such'
service s270c.service 'ExecStart=/bin/sleep 1000'
reload
sc start s270
becomes s270.service failed
sc start s270b
sc start s270c
sleep 0.3
sc kill -s KILL s270c
becomes s270c.service failed
sc restart s270c
sc stop s270c
sleep 0.3
for u in s270 s270b s270c; do journalctl --no-pager -q -o cat -u $u | sort; done
