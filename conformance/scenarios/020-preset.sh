unit s020a.service <<U
[Service]
ExecStart=/bin/sleep 1000
[Install]
WantedBy=multi-user.target
U
unit s020b.service <<U
[Service]
ExecStart=/bin/sleep 1000
[Install]
WantedBy=multi-user.target
U
mkdir -p /run/systemd/system-preset
echo 'disable s020b.service' >/run/systemd/system-preset/10-s020.preset
sc list-unit-files --no-legend 's020*'
sc preset s020a s020b
sc list-unit-files --no-legend 's020*'
sc enable s020b
sc preset s020b
sc preset --preset-mode=enable-only s020b
sc disable s020a
sc preset --preset-mode=disable-only s020a
sc list-unit-files --no-legend 's020*'
rm /run/systemd/system-preset/10-s020.preset
