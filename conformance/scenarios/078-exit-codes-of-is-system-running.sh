sc is-system-running
service s078.service 'ExecStart=/bin/false'
reload
sc start s078
becomes s078.service failed
sc is-system-running
sc is-system-running -q
sc reset-failed
sc is-system-running
