cat >/srv/w/use.py <<'P'
import socket, sys, os
kind, path = sys.argv[1:3]
s = socket.socket(socket.AF_UNIX, {"stream": socket.SOCK_STREAM, "dgram": socket.SOCK_DGRAM, "seq": socket.SOCK_SEQPACKET}[kind])
s.connect("\0" + path[1:] if path[0] == "@" else path); s.send(b"x")
P
cat >/srv/w/got.sh <<'F'
echo "$1 $LISTEN_FDS $LISTEN_FDNAMES $(python3 -c 'import socket; s = socket.socket(fileno=3); print(s.type.name)')" >>/srv/w/log
sleep 1000
F
mk() { printf '[Socket]\n%s\n' "$2" | unit s360$1.socket; service s360$1.service "ExecStart=/bin/sh /srv/w/got.sh $1"; }
mk a ListenStream=@s360-abstract
mk b ListenDatagram=/run/s360.dgram
mk c ListenSequentialPacket=/run/s360.seq
reload
sc start s360a.socket s360b.socket s360c.socket
systemctl show -P Listen s360a.socket s360b.socket s360c.socket
python3 /srv/w/use.py stream @s360-abstract
eventually grep a /srv/w/log
python3 /srv/w/use.py dgram /run/s360.dgram
eventually grep b /srv/w/log
python3 /srv/w/use.py seq /run/s360.seq
eventually grep c /srv/w/log
cat /srv/w/log
sc stop s360a.service s360b.service s360c.service s360a.socket s360b.socket s360c.socket
