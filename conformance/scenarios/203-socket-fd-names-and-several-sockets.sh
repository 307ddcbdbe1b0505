unit s203a.socket <<U
[Socket]
ListenStream=/run/s203a.sock
FileDescriptorName=first
Service=s203.service
U
unit s203b.socket <<U
[Socket]
ListenStream=/run/s203b.sock
ListenDatagram=/run/s203b.dgram
Service=s203.service
U
unit s203.service <<U
[Unit]
Requires=s203a.socket s203b.socket
After=s203a.socket s203b.socket
[Service]
ExecStart=/bin/sh -c 'echo \$LISTEN_FDS >/srv/w/env; echo \$LISTEN_FDNAMES | tr : "\\\\n" | sort >>/srv/w/env; exec sleep 1000'
Sockets=s203a.socket s203b.socket
U
reload
sc start s203.service
eventually test -s /srv/w/env
sleep 0.2
cat /srv/w/env
states s203a.socket s203b.socket s203.service
sc list-sockets --no-legend --plain 's203*'
sc status s203b.socket | sed -n '/Listen/,/Dgram/p'
