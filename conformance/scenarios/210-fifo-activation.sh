unit s210.socket <<U
[Socket]
ListenFIFO=/run/s210.fifo
SocketMode=0622
U
service s210.service 'StandardInput=socket' 'ExecStart=/bin/sh -c "head -n 1 >/srv/w/got"'
reload
sc start s210.socket
stat -c '%a %F' /run/s210.fifo
echo through the fifo >/run/s210.fifo
eventually test -s /srv/w/got
cat /srv/w/got
states s210.socket
