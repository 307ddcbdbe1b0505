unit s153a.service <<U
[Unit]
Requisite=s153b.service
After=s153b.service
[Service]
ExecStart=/bin/sleep 1000
U
service s153b.service 'ExecStart=/bin/sleep 1000'
reload
sc start s153a
states s153a.service s153b.service
sc start s153b
sc start s153a
states s153a.service s153b.service
sc stop s153b
states s153a.service s153b.service
