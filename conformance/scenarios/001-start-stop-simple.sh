service s001.service 'ExecStart=/bin/sleep 1000'
reload
sc is-active s001
sc start s001
sc is-active s001
states s001.service
sc stop s001
sc is-active s001.service
states s001.service
