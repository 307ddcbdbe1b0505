unit s066.service <<U
[Service]
ExecStart=/bin/true
[Install]
WantedBy=s066-none.target
Alias=s066.target
Alias=not/valid
Alias=s066alias.service s066alias2.service
U
sc enable s066
find /etc/systemd/system -name '*s066*' -type l -printf '%P -> %l\n' | sort
sc enable s066alias
sc disable s066
find /etc/systemd/system -name '*s066*' -type l -printf '%P -> %l\n' | sort
sc enable /etc/systemd/system/s066.service
sc disable s066.service
sc enable s066 s066-none
sc enable -q s066
sc disable -q s066
sc enable --no-reload s066
sc enable --force s066
