service s119.service 'ExecStart=/bin/sleep 1000' 'ExecReload=/bin/false'
service s119i.service 'ExecStart=/bin/sleep 1000' 'ExecReload=-/bin/false'
reload
sc start s119 s119i
sc reload s119
states s119.service
props s119.service ReloadResult
sc reload s119i
states s119i.service
