service s177.service 'ExecStart=/bin/sh -c "trap \\"sleep 0.4; exit 0\\" TERM; touch /srv/w/ready; while :; do sleep 0.05; done"'
reload
sc start s177
eventually test -e /srv/w/ready
sc stop --no-block s177
is_in s177.service deactivating && echo deactivating
sc start s177
states s177.service
