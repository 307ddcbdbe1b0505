unit s017a.service <<U
[Service]
ExecStart=/bin/sleep 1000
[Install]
WantedBy=multi-user.target
RequiredBy=s017.target
Also=s017b.service
U
unit s017b.service <<U
[Service]
ExecStart=/bin/sleep 1000
[Install]
WantedBy=s017.target
U
unit s017c.service <<U
[Service]
ExecStart=/bin/sleep 1000
[Install]
Also=s017b.service
U
echo '[Unit]' | unit s017.target
sc enable s017a
sc is-enabled s017a s017b s017c
find /etc/systemd/system -name 's017*' -type l | sort
sc disable s017a
find /etc/systemd/system -name 's017*' -type l | sort
sc enable s017c
sc is-enabled s017c
sc disable s017c
