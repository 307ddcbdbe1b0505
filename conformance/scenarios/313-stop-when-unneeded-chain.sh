unit s313a.service <<U
[Unit]
StopWhenUnneeded=yes
Requires=s313b.service
After=s313b.service
[Service]
ExecStart=/bin/sleep 1000
U
unit s313b.service <<U
[Unit]
StopWhenUnneeded=yes
[Service]
ExecStart=/bin/sleep 1000
U
unit s313u.service <<U
[Unit]
Wants=s313a.service
[Service]
ExecStart=/bin/sleep 1000
U
unit s313v.service <<U
[Unit]
BindsTo=s313a.service
[Service]
ExecStart=/bin/sleep 1000
U
reload
sc start s313u s313v
states s313a.service s313b.service
sc stop s313u
states s313a.service s313b.service
sc stop s313v
becomes s313b.service inactive
states s313a.service s313b.service
