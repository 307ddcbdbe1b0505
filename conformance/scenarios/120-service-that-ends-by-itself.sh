service s120.service 'ExecStart=/bin/true'
service s120r.service 'RemainAfterExit=yes' 'ExecStart=/bin/true'
reload
sc start s120 s120r
becomes s120.service inactive
becomes s120r.service exited
states s120.service s120r.service
props s120r.service MainPID ExecMainCode ExecMainStatus
