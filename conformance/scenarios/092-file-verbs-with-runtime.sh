unit s092.service <<U
[Service]
ExecStart=/bin/sleep 1000
[Install]
WantedBy=multi-user.target
U
reload
links() { find /etc/systemd/system /run/systemd/system \( -name '*s092*' -type l \) -printf '%p -> %l\n' | sort; }
sc enable --runtime s092; sc is-enabled s092; links
sc enable s092; sc is-enabled s092; links
sc disable --runtime s092; sc is-enabled s092; links
sc disable s092; links
sc mask --runtime s092; sc is-enabled s092; sc start s092
sc enable s092; links
sc unmask s092; sc is-enabled s092
sc unmask --runtime s092; sc is-enabled s092
sc enable --runtime --now s092; states s092.service
sc disable --runtime --now s092; states s092.service
sc mask --now s092; sc mask s092
rm -f /etc/systemd/system/s092.service
sc unmask s092-gone
