unit s173a.service <<U
[Unit]
PropagatesReloadTo=s173b.service
PropagatesStopTo=s173c.service
[Service]
ExecStart=/bin/sleep 1000
ExecReload=/bin/sh -c 'echo a >>/srv/w/log'
U
service s173b.service 'ExecStart=/bin/sleep 1000' 'ExecReload=/bin/sh -c "echo b >>/srv/w/log"'
service s173c.service 'ExecStart=/bin/sleep 1000'
reload
sc start s173a s173b s173c
sc reload s173a
eventually grep b /srv/w/log
sort /srv/w/log
sc stop s173a
becomes s173c.service inactive
states s173b.service s173c.service
props s173b.service ReloadPropagatedFrom
props s173c.service StopPropagatedFrom
