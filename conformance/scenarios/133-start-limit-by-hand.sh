unit s133.service <<U
[Unit]
StartLimitIntervalSec=60
StartLimitBurst=2
[Service]
Type=oneshot
ExecStart=/bin/true
U
reload
sc start s133
sc start s133
sc start s133
states s133.service
sc start s133
sc reset-failed s133.service
sc start s133
states s133.service
