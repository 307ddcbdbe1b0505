unit s084.service <<U
[Unit]
Description=x
Nonsense=1
X-Own=2
[X-Section]
Anything=goes
[Nonsense]
Key=1
[Service]
ExecStart=/bin/true
Nonsense=yes
X-Private=1
ListenStream=80
[Socket]
ListenStream=80
[Install]
WantedBy=multi-user.target
Wanted=nothing
U
unit s084.target <<U
[Unit]
Description=t
[Service]
ExecStart=/bin/true
U
reload
states s084.service s084.target
systemd-analyze verify /etc/systemd/system/s084.service /etc/systemd/system/s084.target 2>&1 | grep s084 | sort -u
