unit s014.service <<U
[Service]
ExecStart=/bin/sleep 1000
[Install]
WantedBy=multi-user.target
Alias=s014alias.service
U
sc is-enabled s014
sc enable s014
sc is-enabled s014
sc is-enabled s014alias
sc enable s014
sc cat s014alias
ls -l /etc/systemd/system/multi-user.target.wants | grep -o 's014.*'
ls -l /etc/systemd/system | grep -o 's014alias.*'
sc reenable s014 2>&1 | sort   # removed in the order of the directory
sc disable s014 2>&1 | sort
sc is-enabled s014
sc is-enabled s014alias
ls /etc/systemd/system/multi-user.target.wants | grep s014
sc disable s014
