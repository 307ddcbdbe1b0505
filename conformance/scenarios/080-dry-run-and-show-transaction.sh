unit s080.service <<U
[Unit]
Wants=s080b.service
[Service]
ExecStart=/bin/sleep 1000
U
service s080b.service 'ExecStart=/bin/sleep 1000'
reload
sc --dry-run start s080
states s080.service
sc -T start s080 | sed 's/job [0-9]*/job N/' | sort
states s080.service s080b.service
