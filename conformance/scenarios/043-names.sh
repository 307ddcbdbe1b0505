service 's043-a\x2db.service' 'ExecStart=/bin/sleep 1000'
reload
sc start 's043-a\x2db'
sc is-active 's043-a\x2db.service'
sc start 's043 space.service'
sc start s043.unknown
sc start '.service'
sc start 's043@'
sc start /etc/passwd/x
sc is-active s043/slash
sc status 'bad*name?.service'
sc show -p Id,LoadState 's043.foo'
sc cat ''
sc start ''
