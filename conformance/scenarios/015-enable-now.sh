unit s015.service <<U
[Service]
ExecStart=/bin/sleep 1000
[Install]
WantedBy=multi-user.target
U
sc enable --now s015
states s015.service
sc is-enabled s015
sc disable --now s015
states s015.service
sc is-enabled s015
sc mask --now s015
sc enable --now s015-none
