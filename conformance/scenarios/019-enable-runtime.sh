unit s019.service <<U
[Service]
ExecStart=/bin/sleep 1000
[Install]
WantedBy=multi-user.target
U
sc enable --runtime s019
sc is-enabled s019
sc enable s019
sc is-enabled s019
sc disable s019
sc is-enabled s019
sc disable --runtime s019
sc is-enabled s019
