service s108.service 'Type=forking' 'ExecStart=/bin/sh -c "exit 4"'
service s108n.service 'Type=forking' 'PIDFile=/run/s108-never.pid' 'TimeoutStartSec=1s' 'ExecStart=/bin/sh -c "sleep 1000 & exit 0"'
service s108e.service 'Type=forking' 'ExecStart=/bin/true'
reload
sc start s108
states s108.service
sc start s108e
states s108e.service
sc start s108n
states s108n.service
