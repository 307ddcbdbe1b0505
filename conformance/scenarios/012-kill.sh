service s012.service 'ExecStart=/bin/sleep 1000'
reload
sc kill s012
sc start s012
sc kill s012
becomes s012.service inactive
states s012.service
sc start s012
sc kill -s KILL s012
becomes s012.service failed
states s012.service
props s012.service ExecMainCode ExecMainStatus
sc start s012
sc kill --signal=SIGUSR1 s012
becomes s012.service failed
states s012.service
props s012.service ExecMainCode ExecMainStatus
sc start s012
sc kill --kill-whom=control s012
sc kill --kill-whom=main -s 9 s012
becomes s012.service failed
