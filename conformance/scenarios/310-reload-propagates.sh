for n in a b c; do service s310$n.service 'ExecStart=/bin/sleep 1000' "ExecReload=/bin/sh -c 'echo $n >>/srv/w/log'"; done
unit s310a.service.d/p.conf <<U
[Unit]
PropagatesReloadTo=s310b.service
U
unit s310c.service.d/p.conf <<U
[Unit]
ReloadPropagatedFrom=s310a.service
U
reload
sc start s310a s310b
sc reload s310a
sort /srv/w/log
sc start s310c
sc reload-or-restart s310a
sleep 0.3
sort /srv/w/log
sc reload s310b
sc stop s310a s310b s310c
sc reload s310a
