unit s317a.service <<U
[Unit]
PartOf=s317.target
After=s317.target
[Service]
ExecStart=/bin/sleep 1000
U
unit s317b.service <<U
[Unit]
PartOf=s317a.service
[Service]
ExecStart=/bin/sleep 1000
U
unit s317.target <<U
[Unit]
Wants=s317a.service
U
reload
sc start s317.target s317b
p=$(systemctl show -P MainPID s317a)
q=$(systemctl show -P MainPID s317b)
sc restart s317.target
[ $p = $(systemctl show -P MainPID s317a) ] || echo a restarted
[ $q = $(systemctl show -P MainPID s317b) ] || echo b restarted
sc stop s317a
states s317.target s317a.service s317b.service
sc start s317a s317b
sc stop s317.target
states s317.target s317a.service s317b.service
