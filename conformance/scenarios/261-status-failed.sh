unit s261.service <<U
[Unit]
Description=A failing service
[Service]
ExecStartPre=/bin/true
ExecStart=/bin/sh -c 'exit 3'
U
reload
sc start s261
becomes s261.service failed
sc status -n0 s261 | grep -v CPU:
service s261b.service 'Type=oneshot' 'ExecStart=/bin/sh -c "kill -USR1 $$$$"'
reload
sc start s261b
sc status -n0 s261b | grep -v CPU:
