unit s364.socket <<'U'
[Socket]
ListenDatagram=/run/s364.sock
FlushPending=yes
PassCredentials=yes
FileDescriptorName=letters
Backlog=5
U
service s364.service 'ExecStart=/bin/sh -c "echo $LISTEN_FDNAMES >>/srv/w/log"'
reload
sc start s364.socket
python3 -c '
import socket
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM); s.connect("/run/s364.sock"); s.send(b"a"); s.send(b"b")'
eventually test -s /srv/w/log
sleep 0.5
cat /srv/w/log
states s364.socket s364.service
props s364.socket FlushPending PassCredentials Backlog FileDescriptorName
