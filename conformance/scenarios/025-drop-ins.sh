unit s025.service <<U
[Unit]
Description=first
[Service]
ExecStart=/bin/sleep 1000
Environment=A=1
U
unit s025.service.d/20-b.conf <<U
[Unit]
Description=third
[Service]
Environment=B=2
U
unit s025.service.d/10-a.conf <<U
[Unit]
Description=second
[Service]
Environment=A=one
U
reload
props s025.service Description Environment DropInPaths
sc cat s025
sc start s025
unit s025.service.d/30-c.conf <<U
[Service]
ExecStart=
ExecStart=/bin/sleep 2000
Environment=
U
props s025.service NeedDaemonReload
sc status s025 2>&1 | head -3
reload
props s025.service NeedDaemonReload Environment
sc restart s025
tr '\0' ' ' </proc/$(systemctl show -P MainPID s025)/cmdline; echo
