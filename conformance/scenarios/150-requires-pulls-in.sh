unit s150a.service <<U
[Unit]
Requires=s150b.service
Wants=s150c.service s150-none.service
[Service]
ExecStart=/bin/sleep 1000
U
service s150b.service 'ExecStart=/bin/sleep 1000'
service s150c.service 'ExecStart=/bin/sleep 1000'
reload
sc start s150a
states s150a.service s150b.service s150c.service
sc stop s150c
states s150a.service
sc stop s150b
states s150a.service s150b.service
props s150b.service RequiredBy
props s150a.service Requires Wants
