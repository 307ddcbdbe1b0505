service s383.service Type=oneshot 'ExecStart=/bin/sh -c "echo $ONE $TWO >>/srv/w/log"'
reload
sc set-environment ONE=1 'TWO=a b'
sc show-environment | grep -e ONE -e TWO
sc start s383
sc unset-environment ONE
ONE=9 sc import-environment ONE
sc start s383
sc unset-environment ONE TWO
sc start s383
cat /srv/w/log
sc set-environment 1BAD=x
sc unset-environment 'a b'
