unit s162.service <<U
[Unit]
StopWhenUnneeded=yes
[Service]
ExecStart=/bin/sleep 1000
U
unit s162b.service <<U
[Unit]
Wants=s162.service
[Service]
ExecStart=/bin/sleep 1000
U
reload
sc start s162b
states s162.service
sc stop s162b
becomes s162.service inactive
states s162.service
sc start s162
becomes s162.service inactive
states s162.service
