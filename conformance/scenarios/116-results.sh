service s116exit.service 'ExecStart=/bin/sh -c "exit 3"'
service s116signal.service 'ExecStart=/bin/sh -c "kill -USR1 $$$$"'
service s116core.service 'ExecStart=/bin/sh -c "ulimit -c 0; kill -ABRT $$$$"'
service s116clean.service 'ExecStart=/bin/true'
service s116timeout.service 'Type=oneshot' 'TimeoutStartSec=500ms' 'ExecStart=/bin/sleep 1000'
service s116runtime.service 'RuntimeMaxSec=500ms' 'ExecStart=/bin/sleep 1000'
reload
for u in exit signal core clean timeout runtime; do sc start s116$u; done
for u in exit signal core timeout runtime; do becomes s116$u.service failed; done
becomes s116clean.service inactive
for u in exit signal core clean timeout runtime; do states s116$u.service; props s116$u.service ExecMainCode ExecMainStatus; done
