unit s207.socket <<U
[Socket]
ListenStream=/run/s207.sock
U
unit s207b.socket <<U
[Socket]
U
unit s207c.socket <<U
[Socket]
ListenStream=/run/s207c.sock
Accept=yes
U
service s207c.service 'ExecStart=/bin/true'
reload
sc start s207.socket
states s207.socket
sc start s207b.socket
states s207b.socket
sc start s207c.socket
states s207c.socket
