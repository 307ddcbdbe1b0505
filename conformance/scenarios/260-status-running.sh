unit s260.service <<U
[Unit]
Description=A running service
Documentation=man:sleep(1) https://example.org/doc
[Service]
ExecStart=/bin/sleep 1000
[Install]
WantedBy=multi-user.target
U
reload
sc status s260
sc start s260
sc status s260 | grep -v -e Tasks: -e Memory: -e CPU:
sc stop s260
sc status -n0 s260 | grep -v CPU:
