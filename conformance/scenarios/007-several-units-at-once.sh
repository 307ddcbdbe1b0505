service s007a.service 'ExecStart=/bin/sleep 1000'
service s007b.service 'ExecStart=/bin/sleep 1000'
reload
sc start s007a s007b
sc is-active s007a s007b
sc stop s007a
sc is-active s007a s007b
sc is-active s007b s007a
sc is-active -q s007a s007b
sc is-failed s007a s007b
sc stop s007a s007b s007-none
states s007a.service s007b.service
sc start s007a s007-none s007b
states s007a.service s007b.service
