service s136.service 'Type=oneshot' 'Restart=on-failure' 'RestartSec=20ms' 'ExecStart=/bin/sh -c "[ -e /srv/w/b ] && exit 0; touch /srv/w/b; exit 1"'
reload
sc start s136
becomes s136.service inactive
states s136.service
props s136.service NRestarts
