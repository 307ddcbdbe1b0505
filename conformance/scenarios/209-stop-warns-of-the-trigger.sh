unit s209.socket <<U
[Socket]
ListenStream=/run/s209.sock
U
service s209.service 'ExecStart=/bin/sleep 1000'
reload
sc start s209.socket s209.service
sc stop s209.service
states s209.service s209.socket
sc stop s209.socket
