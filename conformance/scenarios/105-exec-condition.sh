service s105skip.service 'Type=oneshot' 'ExecCondition=/bin/sh -c "exit 1"' 'ExecStart=/bin/sh -c "echo never >>/srv/w/log"'
service s105fail.service 'Type=oneshot' 'ExecCondition=/bin/sh -c "exit 255"' 'ExecStart=/bin/sh -c "echo never >>/srv/w/log"'
service s105ok.service 'Type=oneshot' 'ExecCondition=/bin/true' 'ExecStart=/bin/sh -c "echo ran >>/srv/w/log"'
reload
sc start s105skip
sc start s105fail
sc start s105ok
cat /srv/w/log
states s105skip.service s105fail.service s105ok.service
