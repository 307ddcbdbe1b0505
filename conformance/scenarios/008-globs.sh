service s008a.service 'ExecStart=/bin/sleep 1000'
service s008b.service 'ExecStart=/bin/sleep 1000'
reload
sc start s008a s008b
sc is-active 's008*'
sc list-units --no-legend --plain 's008*'
sc stop 's008*'
sc is-active 's008?'
sc start 's008*'
sc list-units --no-legend --plain 's008*'
