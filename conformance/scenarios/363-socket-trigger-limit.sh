unit s363.socket <<'U'
[Socket]
ListenStream=/run/s363.sock
TriggerLimitIntervalSec=10s
TriggerLimitBurst=3
U
service s363.service 'ExecStart=/bin/true'
unit s363.service.d/l.conf <<'U'
[Unit]
StartLimitIntervalSec=0
U
reload
sc start s363.socket
python3 -c 'import socket; s = socket.socket(socket.AF_UNIX); s.connect("/run/s363.sock")'
becomes s363.socket failed
states s363.socket
props s363.socket TriggerLimitBurst TriggerLimitIntervalUSec
said s363.socket
