unit s366.socket <<'U'
[Socket]
ListenStream=127.0.0.1:7366
Accept=yes
MaxConnections=2
U
service s366@.service StandardInput=socket StandardError=journal 'ExecStart=/bin/sh -c "read word; echo $REMOTE_ADDR ${REMOTE_PORT:+port} got $word"'
reload
sc start s366.socket
cat >/srv/w/ask.py <<'P'
import socket, sys
s = socket.create_connection(("127.0.0.1", 7366))
s.sendall(sys.argv[1].encode() + b"\n")
print(s.recv(100).decode().strip())
P
python3 /srv/w/ask.py one
python3 /srv/w/ask.py two
eventually test "$(systemctl show -P NConnections s366.socket)" = 0
props s366.socket NAccepted NConnections NRefused SubState
cat >/srv/w/many.py <<'P'
import socket
held = [socket.create_connection(("127.0.0.1", 7366)) for _ in range(2)]
import time; time.sleep(0.7)
third = socket.create_connection(("127.0.0.1", 7366)); third.settimeout(3)
try: print("third", third.recv(10))
except OSError as e: print("third", type(e).__name__)
held[0].sendall(b"a\n"); print(held[0].recv(100).decode().strip())
held[1].sendall(b"b\n"); print(held[1].recv(100).decode().strip())
P
python3 /srv/w/many.py
eventually test "$(systemctl show -P NConnections s366.socket)" = 0
props s366.socket NAccepted NConnections
sc stop s366.socket
