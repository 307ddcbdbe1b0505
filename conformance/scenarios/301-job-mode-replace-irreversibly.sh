unit s301a.service <<U
[Unit]
Conflicts=s301b.service
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/sleep 1
U
service s301b.service 'Type=oneshot' 'RemainAfterExit=yes' 'ExecStart=/bin/sleep 1'
reload
sc start --no-block --job-mode=replace-irreversibly s301a
sc start s301b
sc stop s301a
sc restart s301a
sc start --job-mode=fail s301a
sc start s301a
states s301a.service s301b.service
sc stop s301a
