service s114.service 'Type=idle' 'ExecStart=/bin/sleep 1000'
reload
sc start s114
states s114.service
props s114.service Type
