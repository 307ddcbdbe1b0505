unit s152a.service <<U
[Unit]
Requires=s152b.service
After=s152b.service
[Service]
ExecStart=/bin/sleep 1000
U
unit s152w.service <<U
[Unit]
Wants=s152b.service
After=s152b.service
[Service]
ExecStart=/bin/sleep 1000
U
service s152b.service 'Type=oneshot' 'ExecStart=/bin/false'
reload
sc start s152a
states s152a.service s152b.service
sc start s152w
states s152w.service s152b.service
