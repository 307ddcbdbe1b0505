chmod 777 /srv/w
service s246a.service 'Type=oneshot' 'User=nobody' 'ExecStart=/bin/sh -c "id >>/srv/w/a"'
service s246b.service 'Type=oneshot' 'User=nobody' 'Group=daemon' 'SupplementaryGroups=mail games' 'ExecStart=/bin/sh -c "id >>/srv/w/b"'
service s246c.service 'Type=oneshot' 'Group=mail' 'ExecStart=/bin/sh -c "id >>/srv/w/c"'
service s246d.service 'Type=oneshot' 'User=12345' 'ExecStart=/bin/sh -c "id >>/srv/w/d"'
service s246e.service 'Type=oneshot' 'Group=no-such-group' 'ExecStart=/bin/true'
reload
sc start s246a s246b s246c s246d
sc start s246e
cat /srv/w/a /srv/w/b /srv/w/c /srv/w/d
props s246e.service ExecMainStatus
