service s115a.service 'Type=oneshot' 'SuccessExitStatus=3 SIGUSR1' 'ExecStart=/bin/sh -c "exit 3"'
service s115b.service 'Type=oneshot' 'SuccessExitStatus=TEMPFAIL' 'ExecStart=/bin/sh -c "exit 75"'
service s115c.service 'Type=oneshot' 'SuccessExitStatus=3 SIGUSR1' 'ExecStart=/bin/sh -c "kill -USR1 $$$$"'
service s115d.service 'ExecStart=/bin/sh -c "kill -TERM $$$$"'
service s115e.service 'Type=oneshot' 'ExecStart=/bin/sh -c "kill -TERM $$$$"'
reload
for u in a b c d e; do sc start s115$u; done
becomes s115d.service inactive
states s115a.service s115b.service s115c.service s115d.service s115e.service
