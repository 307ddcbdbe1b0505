unit s302.target <<U
[Unit]
AllowIsolate=yes
Requires=s302a.service
Wants=basic.target dbus.socket dbus.service
U
service s302a.service 'ExecStart=/bin/sleep 1000'
service s302b.service 'ExecStart=/bin/sleep 1000'
unit s302c.service <<U
[Unit]
IgnoreOnIsolate=yes
[Service]
ExecStart=/bin/sleep 1000
U
unit s302n.target </dev/null
reload
sc start s302b s302c
sc isolate s302n.target
sc isolate s302a.service
sc start --job-mode=isolate s302.target s302a.service
sc isolate s302
states s302.target s302a.service s302b.service s302c.service
sc isolate multi-user.target
eventually systemctl is-active multi-user.target
states s302a.service s302b.service s302c.service
