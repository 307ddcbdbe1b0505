unit s316a.service <<U
[Unit]
Requisite=s316b.service
After=s316b.service
[Service]
ExecStart=/bin/sleep 1000
U
service s316b.service 'ExecStart=/bin/sleep 1000'
unit s316c.service <<U
[Unit]
Requisite=s316d.service
[Service]
ExecStart=/bin/sleep 1000
U
service s316d.service 'Type=oneshot' 'ExecStart=/bin/sleep 0.6' 'RemainAfterExit=yes'
reload
sc start s316a
states s316a.service s316b.service
sc start s316b
sc start s316a
sc stop s316b
states s316a.service s316b.service
sc start --no-block s316d
sc start s316c
states s316c.service
said s316a.service
