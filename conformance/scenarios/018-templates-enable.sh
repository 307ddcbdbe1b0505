unit s018@.service <<U
[Service]
ExecStart=/bin/sleep 1000
[Install]
WantedBy=multi-user.target
DefaultInstance=def
U
sc enable s018@
sc is-enabled s018@
sc is-enabled s018@def
sc is-enabled s018@other
sc enable s018@other.service
find /etc/systemd/system -name 's018*' -type l | sort
sc is-enabled s018@other
sc disable s018@other
sc disable s018@
find /etc/systemd/system -name 's018*' -type l | sort
sc start s018@
sc start s018@x
states s018@x.service
sc list-units --no-legend --plain 's018*'
sc list-unit-files --no-legend 's018*'
