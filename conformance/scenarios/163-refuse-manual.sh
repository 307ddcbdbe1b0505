unit s163a.service <<U
[Unit]
RefuseManualStart=yes
[Service]
ExecStart=/bin/sleep 1000
U
unit s163b.service <<U
[Unit]
RefuseManualStop=yes
[Service]
ExecStart=/bin/sh -c 'sleep 2'
U
reload
sc start s163a
sc start s163b
sc stop s163b
sc restart s163b
props s163a.service CanStart CanStop
props s163b.service CanStart CanStop
kill $(systemctl show -P MainPID s163b)
