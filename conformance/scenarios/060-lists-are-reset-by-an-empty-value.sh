unit s060.service <<U
[Unit]
After=a.service
After=
Documentation=man:a(1)
Documentation=
Documentation=man:b(1)
ConditionPathExists=/nope
ConditionPathExists=
Wants=s060w.service
Wants=
[Service]
ExecStartPre=/bin/false
ExecStartPre=
Environment=A=1
Environment=
Environment=B=2
ExecStart=/bin/false
ExecStart=
ExecStart=/bin/sleep 1000
SuccessExitStatus=3
SuccessExitStatus=
U
reload
props s060.service Documentation ExecStartPre Environment SuccessExitStatus Wants
props s060.service After
sc start s060
states s060.service
