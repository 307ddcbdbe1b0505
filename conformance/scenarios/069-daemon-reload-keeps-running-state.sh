service s069a.service 'ExecStart=/bin/sleep 1000'
service s069b.service 'Type=oneshot' 'RemainAfterExit=yes' 'ExecStart=/bin/true'
service s069c.service 'ExecStart=/bin/false'
reload
sc start s069a s069b
sc start s069c
becomes s069c.service failed
pid=$(systemctl show -P MainPID s069a)
id=$(systemctl show -P InvocationID s069a)
sc daemon-reload
sc daemon-reexec
eventually systemctl is-active s069a
[ $pid = $(systemctl show -P MainPID s069a) ] && echo same pid
[ $id = $(systemctl show -P InvocationID s069a) ] && echo same invocation
states s069a.service s069b.service s069c.service
kill -9 $pid
becomes s069a.service failed
states s069a.service
