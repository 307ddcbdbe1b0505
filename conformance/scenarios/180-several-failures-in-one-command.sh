for n in 1 2; do service s180-$n.service 'Type=oneshot' "ExecStart=/bin/sh -c 'exit $n'"; done
service s180-3.service 'Type=oneshot' 'TimeoutStartSec=300ms' 'ExecStart=/bin/sleep 1000'
service s180-4.service 'Type=oneshot' 'ExecStart=/bin/sh -c "kill -SEGV $$$$"' 'LimitCORE=0'
reload
sc start s180-1
sc start s180-3
sc start s180-4
states s180-1.service s180-3.service s180-4.service
