unit s309a.service <<U
[Unit]
PropagatesStopTo=s309b.service
[Service]
ExecStart=/bin/sleep 1000
U
service s309b.service 'ExecStart=/bin/sleep 1000'
unit s309c.service <<U
[Unit]
StopPropagatedFrom=s309a.service
[Service]
ExecStart=/bin/sleep 1000
U
reload
sc start s309a s309b s309c
props s309a.service PropagatesStopTo
props s309b.service StopPropagatedFrom
sc restart s309a
states s309a.service s309b.service s309c.service
sc start s309b s309c
sc stop s309a
states s309a.service s309b.service s309c.service
sc start s309a s309b s309c
systemctl kill -s KILL s309a
becomes s309a.service failed
states s309b.service s309c.service
