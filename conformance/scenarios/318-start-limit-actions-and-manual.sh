unit s318.service <<U
[Unit]
StartLimitBurst=2
StartLimitIntervalSec=60
[Service]
Type=oneshot
ExecStart=/bin/true
U
unit s318z.service <<U
[Unit]
StartLimitIntervalSec=0
[Service]
Type=oneshot
ExecStart=/bin/true
U
unit s318r.service <<U
[Unit]
StartLimitBurst=2
StartLimitIntervalSec=60
[Service]
ExecStart=/bin/sleep 1000
U
reload
sc start s318
sc start s318
sc start s318
states s318.service
sc start s318
sc reset-failed s318
sc start s318
for i in 1 2 3 4 5 6 7 8; do systemctl start s318z || echo no; done
sc restart s318r
sc restart s318r
sc restart s318r
states s318r.service
props s318.service StartLimitBurst StartLimitIntervalUSec StartLimitAction
said s318.service
