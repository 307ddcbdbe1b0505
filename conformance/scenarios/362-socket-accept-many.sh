unit s362.socket <<'U'
[Socket]
ListenStream=/run/s362.sock
Accept=yes
MaxConnections=2
U
unit s362@.service <<'U'
[Service]
StandardInput=socket
ExecStart=-/bin/sh -c 'read x; echo "got $x"; sleep 0.7'
U
reload
sc start s362.socket
cat >/srv/w/c.py <<'P'
import socket
cs = []
for i in range(3):
    s = socket.socket(socket.AF_UNIX); s.connect("/run/s362.sock"); s.sendall(b"%d\n" % i); cs.append(s)
    import time; time.sleep(0.15)
for s in cs:
    try: print(s.recv(100))
    except OSError as e: print(type(e).__name__)
P
python3 /srv/w/c.py
props s362.socket NAccepted NConnections MaxConnections
eventually sh -c '[ "$(systemctl show -P NConnections s362.socket)" = 0 ]'
states s362.socket
sc stop s362.socket
