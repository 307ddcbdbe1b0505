unit s208.socket <<U
[Socket]
ListenStream=/run/s208.sock
U
service s208.service 'ExecStart=/bin/sleep 1000'
reload
sc start s208.service
states s208.service s208.socket
sc start s208.socket
states s208.socket
sc stop s208.service
sc start s208.socket s208.service
states s208.service s208.socket
sc stop s208.service
props s208.service TriggeredBy
