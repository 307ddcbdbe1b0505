unit s367a.socket <<'U'
[Socket]
ListenStream=127.0.0.1:7367
U
unit s367b.socket <<'U'
[Socket]
ListenStream=127.0.0.1:7367
U
unit s367c.socket <<'U'
[Socket]
ListenStream=/srv/w/no/such/x
ExecStartPre=/bin/sh -c "exit 2"
U
unit s367d.socket <<'U'
[Socket]
Accept=yes
ListenDatagram=/run/s367d
U
unit s367e.socket <<'U'
[Socket]
SocketMode=0600
U
unit s367f.socket <<'U'
[Socket]
ListenStream=/run/s367f
Service=s367nothere.service
U
for s in a b c d e; do service s367$s.service 'ExecStart=/bin/sleep 100'; done
reload
for s in a b c d e f; do sc start s367$s.socket; states s367$s.socket; done
for s in c f; do said s367$s.socket; done
sc stop s367a.socket
sc start s367b.socket
sc reset-failed s367c.socket
states s367c.socket
