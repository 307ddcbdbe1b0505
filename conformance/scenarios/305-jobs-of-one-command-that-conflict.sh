unit s305a.service <<U
[Unit]
Requires=s305b.service
Conflicts=s305b.service
[Service]
ExecStart=/bin/sleep 1000
U
service s305b.service 'ExecStart=/bin/sleep 1000'
unit s305c.service <<U
[Unit]
Wants=s305b.service
Conflicts=s305b.service
[Service]
ExecStart=/bin/sleep 1000
U
reload
systemctl start s305a 2>&1 | sed "s,s305[ab].service,UNIT,g"
states s305a.service s305b.service
sc start s305c
states s305c.service s305b.service
sc stop s305b s305c
