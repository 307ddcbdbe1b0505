unit s170.service <<U
[Unit]
JobTimeoutSec=500ms
[Service]
Type=oneshot
TimeoutStartSec=infinity
ExecStart=/bin/sleep 1000
U
reload
sc start s170
states s170.service
sc stop s170
