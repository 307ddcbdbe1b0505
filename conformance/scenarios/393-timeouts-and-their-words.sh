service s393a.service Type=notify TimeoutStartSec=300ms 'ExecStart=/bin/sleep 100'
service s393b.service Type=oneshot TimeoutStartSec=300ms TimeoutStopSec=300ms 'ExecStart=/bin/sh -c "trap : TERM; sleep 100; sleep 100"'
service s393c.service TimeoutStopSec=300ms 'ExecStart=/bin/sleep 100' 'ExecStop=/bin/sleep 100'
service s393d.service TimeoutStopSec=300ms 'ExecStart=/bin/sleep 100' 'ExecStopPost=/bin/sleep 100'
service s393e.service TimeoutStartSec=300ms 'ExecStartPre=/bin/sleep 100' 'ExecStart=/bin/sleep 100'
service s393f.service TimeoutStartSec=300ms 'ExecStart=/bin/sleep 100' 'ExecStartPost=/bin/sleep 100'
service s393g.service TimeoutStartSec=300ms 'ExecStart=/bin/sleep 100' 'ExecReload=/bin/sleep 100'
reload
for s in a b e f; do sc start s393$s; states s393$s.service; done
for s in c d g; do sc start s393$s; done
sc reload s393g
states s393g.service
for s in c d; do sc stop s393$s; states s393$s.service; done
for s in b c d e g; do said s393$s.service; done
