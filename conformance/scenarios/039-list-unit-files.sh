unit s039a.service <<U
[Service]
ExecStart=/bin/sleep 1000
[Install]
WantedBy=multi-user.target
U
service s039b.service 'ExecStart=/bin/sleep 1000'
echo '[Unit]' | unit s039.target
ln -s /dev/null /etc/systemd/system/s039m.service
sc list-unit-files 's039*'
sc list-unit-files --no-legend 's039*'
sc list-unit-files --state=static 's039*'
sc list-unit-files -t target 's039*'
sc list-unit-files -o json 's039*'
sc list-unit-files 's039-none*'
