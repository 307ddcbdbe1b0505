service s356a.service ExitType=cgroup 'ExecStart=/bin/sh -c "sleep 1 & exit 0"'
service s356b.service ExitType=cgroup 'ExecStart=/bin/sh -c "sleep 1 & exit 3"'
service s356c.service ExitType=main 'ExecStart=/bin/sh -c "sleep 100 & exit 0"'
service s356d.service ExitType=cgroup Restart=always RestartSec=100ms 'ExecStart=/bin/sh -c "echo run >>/srv/w/log; setsid sleep 0.5 & exit 0"'
service s356e.service Type=oneshot ExitType=cgroup 'ExecStart=/bin/true'
service s356f.service ExitType=cgroup RemainAfterExit=yes 'ExecStart=/bin/sh -c "sleep 0.5 & exit 0"'
service s356g.service Type=forking ExitType=cgroup 'ExecStart=/bin/sh -c "sleep 3 & sleep 0.2 & exit 0"'
reload
for s in a b c f g; do sc start s356$s; done
sleep 0.1
states s356a.service s356b.service s356c.service s356g.service
for s in a b g; do becomes s356$s.service inactive >/dev/null || becomes s356$s.service failed; done
becomes s356f.service exited
states s356a.service s356b.service s356f.service s356g.service
sc start s356e
sc start s356d
sleep 1.6
sc stop s356d
[ "$(wc -l </srv/w/log)" -ge 2 ] && echo again and again
props s356a.service ExitType
