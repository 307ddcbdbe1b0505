cat >/srv/w/n.py <<'P'
import os, socket, time, sys
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM); p = os.environ["NOTIFY_SOCKET"]
s.connect("\0" + p[1:] if p[0] == "@" else p)
s.send(b"READY=1\nSTATUS=first\n"); time.sleep(0.3)
s.send(b"RELOADING=1"); time.sleep(0.5)
s.send(b"READY=1\nSTATUS=second line\nERRNO=5\nBUSERROR=org.x.Y"); time.sleep(1000)
P
service s185.service 'Type=notify' 'ExecStart=/usr/bin/python3 /srv/w/n.py'
reload
sc start s185
becomes s185.service reloading
states s185.service
becomes s185.service running
states s185.service
props s185.service StatusText StatusErrno
