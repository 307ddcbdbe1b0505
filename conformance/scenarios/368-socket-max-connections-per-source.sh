unit s368.socket <<'U'
[Socket]
ListenStream=127.0.0.1:7368
Accept=yes
MaxConnections=4
MaxConnectionsPerSource=2
U
unit s368u.socket <<'U'
[Socket]
ListenStream=/run/s368.sock
Accept=yes
MaxConnectionsPerSource=1
U
for name in s368 s368u; do service $name@.service StandardInput=socket 'ExecStart=-/bin/sh -c "echo hi $$REMOTE_ADDR; read x; echo got $$x"'; done
reload
sc start s368.socket s368u.socket
cat >/srv/w/c.py <<'P'
import socket, time
def talk(kind, address, count):
    cs = []
    for i in range(count):
        s = socket.socket(kind); s.settimeout(2); s.connect(address); cs.append(s); time.sleep(0.2)
    for s in cs:
        try: print(s.recv(100))
        except OSError as e: print(type(e).__name__)
    for s in cs[:2]: s.sendall(b"x\n")
    for s in cs[:2]: print(s.recv(100))
talk(socket.AF_INET, ("127.0.0.1", 7368), 4)
talk(socket.AF_UNIX, "/run/s368.sock", 3)
P
python3 /srv/w/c.py
props s368.socket NAccepted NRefused MaxConnections MaxConnectionsPerSource
props s368u.socket NAccepted NRefused
said s368.socket
said s368u.socket
sc stop s368.socket s368u.socket
