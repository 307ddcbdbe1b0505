service s145.service 'ExecStart=/bin/sh -c "setsid sleep 4145 & sleep 0.2; exit 0"'
reload
sc start s145
becomes s145.service inactive
pgrep -f 'sleep 4145' || echo nothing left
states s145.service
