unit s202.socket <<U
[Socket]
ListenStream=/run/s202.sock
Accept=yes
MaxConnections=5
U
service s202@.service 'StandardInput=socket' 'ExecStart=-/bin/cat'
reload
sc start s202.socket
states s202.socket
python3 - <<P
import socket
for i in range(3):
    s = socket.socket(socket.AF_UNIX); s.connect("/run/s202.sock"); s.sendall(b"echo %d\n" % i); print(s.recv(100).decode(), end=""); s.close()
P
sleep 0.3
props s202.socket NAccepted NConnections Accept
sc list-units --no-legend --plain --all 's202@*' | wc -l
sc stop s202.socket
