service s010ok.service 'Type=oneshot' 'ExecStart=/bin/true'
service s010no.service 'Type=oneshot' 'ExecStart=/bin/false'
service s010exec.service 'Type=exec' 'ExecStart=/no/such/program'
service s010simple.service 'ExecStart=/no/such/program'
reload
sc start s010ok
sc start s010no
sc start s010exec
sc start s010simple
becomes s010simple.service failed
states s010ok.service s010no.service s010exec.service s010simple.service
props s010no.service ExecMainStatus ExecMainCode
props s010exec.service ExecMainStatus ExecMainCode
props s010simple.service ExecMainStatus ExecMainCode
