unit s179.target <<U
[Unit]
Requires=s179.service
After=s179.service
U
service s179.service 'Type=oneshot' 'ExecStart=/bin/false'
reload
sc start s179.target
states s179.target s179.service
