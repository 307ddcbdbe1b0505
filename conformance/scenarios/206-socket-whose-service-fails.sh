unit s206.socket <<U
[Socket]
ListenStream=/run/s206.sock
U
service s206.service 'ExecStart=/bin/false'
reload
sc start s206.socket
python3 -c 'import socket; s=socket.socket(socket.AF_UNIX); s.connect("/run/s206.sock")'
becomes s206.socket failed
states s206.socket s206.service
sc reset-failed s206.socket s206.service
states s206.socket s206.service
