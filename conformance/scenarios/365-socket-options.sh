cat >/srv/w/opts.py <<'P'
import socket, os
s = socket.socket(fileno=3)
names = [("SO_KEEPALIVE", socket.SOL_SOCKET, socket.SO_KEEPALIVE), ("SO_REUSEPORT", socket.SOL_SOCKET, socket.SO_REUSEPORT), ("SO_REUSEADDR", socket.SOL_SOCKET, socket.SO_REUSEADDR), ("SO_BROADCAST", socket.SOL_SOCKET, socket.SO_BROADCAST), ("SO_RCVBUF", socket.SOL_SOCKET, socket.SO_RCVBUF), ("SO_SNDBUF", socket.SOL_SOCKET, socket.SO_SNDBUF), ("SO_PRIORITY", socket.SOL_SOCKET, 12), ("SO_ACCEPTCONN", socket.SOL_SOCKET, socket.SO_ACCEPTCONN)]
if s.family == socket.AF_UNIX: names += [("SO_PASSCRED", socket.SOL_SOCKET, socket.SO_PASSCRED)]
else:
    names += [("TCP_NODELAY", socket.IPPROTO_TCP, socket.TCP_NODELAY), ("TCP_KEEPIDLE", socket.IPPROTO_TCP, socket.TCP_KEEPIDLE), ("TCP_KEEPINTVL", socket.IPPROTO_TCP, socket.TCP_KEEPINTVL), ("TCP_KEEPCNT", socket.IPPROTO_TCP, socket.TCP_KEEPCNT), ("TCP_DEFER_ACCEPT", socket.IPPROTO_TCP, socket.TCP_DEFER_ACCEPT), ("IP_TOS", socket.IPPROTO_IP, socket.IP_TOS), ("IP_TTL", socket.IPPROTO_IP, socket.IP_TTL), ("IP_FREEBIND", socket.IPPROTO_IP, 15)]
with open("/srv/w/log", "a") as f:
    print(s.family.name, s.type.name, s.getsockname(), os.get_blocking(3), file=f)
    for name, level, option in names:
        print(" ", name, s.getsockopt(level, option), file=f)
P
unit s365t.socket <<'U'
[Socket]
ListenStream=127.0.0.1:7365
KeepAlive=yes
KeepAliveTimeSec=77
KeepAliveIntervalSec=11
KeepAliveProbes=3
NoDelay=yes
DeferAcceptSec=4
ReusePort=yes
FreeBind=yes
IPTOS=low-delay
IPTTL=33
Priority=5
ReceiveBuffer=64K
SendBuffer=32K
Backlog=7
U
unit s365u.socket <<'U'
[Socket]
ListenDatagram=/run/s365u
PassCredentials=yes
Broadcast=yes
U
for s in t u; do service s365$s.service Type=oneshot 'ExecStart=/usr/bin/python3 /srv/w/opts.py' NonBlocking=$([ $s = t ] && echo yes || echo no); done
reload
sc start s365t.socket s365u.socket
sc start s365t.service
sc start s365u.service
cat /srv/w/log
props s365t.socket Backlog KeepAlive KeepAliveTimeUSec KeepAliveIntervalUSec KeepAliveProbes NoDelay DeferAcceptUSec ReusePort FreeBind IPTOS IPTTL Priority ReceiveBuffer SendBuffer Listen
props s365u.socket PassCredentials Broadcast Mark
sc stop s365t.socket s365u.socket
