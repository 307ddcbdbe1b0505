service s341a.service Type=oneshot 'ExecStop=/bin/sh -c "echo stop >>/srv/w/log"'
service s341b.service Type=oneshot RemainAfterExit=yes 'ExecStop=/bin/sh -c "echo b stop >>/srv/w/log"'
service s341c.service 'ExecStop=/bin/true'
service s341d.service Type=simple 'ExecStart=/bin/true' 'ExecStart=/bin/true'
service s341e.service Type=oneshot Restart=always 'ExecStart=/bin/true'
reload
for u in a b c d e; do sc start s341$u; states s341$u.service; done
sc stop s341b
cat /srv/w/log
