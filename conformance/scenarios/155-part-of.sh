unit s155a.service <<U
[Unit]
PartOf=s155.target
[Service]
ExecStart=/bin/sleep 1000
U
unit s155.target <<U
[Unit]
Wants=s155a.service
U
reload
sc start s155.target
was=$(systemctl show -P MainPID s155a)
sc restart s155.target
becomes s155a.service running
[ $was != "$(systemctl show -P MainPID s155a)" ] && echo restarted too
sc stop s155.target
becomes s155a.service inactive
states s155a.service s155.target
props s155.target ConsistsOf
