service s101.service 'Type=oneshot' 'ExecStart=/bin/sh -c "echo one >>/srv/w/log"' 'ExecStart=/bin/sh -c "echo two >>/srv/w/log"'
service s101r.service 'Type=oneshot' 'RemainAfterExit=yes' 'ExecStart=/bin/sh -c "echo three >>/srv/w/log"' 'ExecStop=/bin/sh -c "echo stopped >>/srv/w/log"'
reload
sc start s101 s101r
states s101.service s101r.service
sc start s101 s101r
sort /srv/w/log
sc stop s101r
tail -n 1 /srv/w/log
states s101r.service
