unit s067@.service <<'U'
[Service]
ExecStart=/bin/true
[Install]
WantedBy=multi-user.target s067-%i.target
Alias=s067alias@%i.service
U
sc enable s067@x
find /etc/systemd/system -name '*s067*' \( -type l -o -type d \) -printf '%P -> %l\n' | sort
sc is-enabled s067@x s067@y
sc disable s067@x
find /etc/systemd/system -name '*s067*' \( -type l -o -type d \) -printf '%P -> %l\n' | sort
sc enable s067@
