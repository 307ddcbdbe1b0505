cat >/srv/w/serve.py <<'P'
import socket, os
open("/srv/w/env", "w").write("%s %s %s\n" % (os.environ["LISTEN_FDS"], os.environ["LISTEN_FDNAMES"], os.environ["LISTEN_PID"] == str(os.getpid())))
s = socket.socket(fileno=3)
while True:
    c, _ = s.accept(); c.sendall(b"hello\n"); c.close()
P
unit s201.socket <<U
[Socket]
ListenStream=/run/s201.sock
SocketMode=0600
U
service s201.service 'ExecStart=/usr/bin/python3 /srv/w/serve.py'
reload
sc start s201.socket
states s201.socket s201.service
stat -c '%a %U' /run/s201.sock
python3 -c 'import socket; s=socket.socket(socket.AF_UNIX); s.connect("/run/s201.sock"); print(s.recv(100).decode(), end="")'
states s201.socket s201.service
cat /srv/w/env
sc stop s201.service
states s201.socket
sc stop s201.socket
ls /run/s201.sock
props s201.socket Triggers NConnections NAccepted Accept
