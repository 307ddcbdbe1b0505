service s110.service 'Type=notify' 'TimeoutStartSec=700ms' 'ExecStart=/bin/sleep 1000'
service s110x.service 'Type=notify' 'ExecStart=/bin/true'
service s110y.service 'Type=notify' 'ExecStart=/bin/sh -c "exit 9"'
reload
sc start s110
states s110.service
sc start s110x
states s110x.service
sc start s110y
states s110y.service
