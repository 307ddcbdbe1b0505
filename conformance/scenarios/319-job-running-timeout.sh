unit s319a.service <<U
[Unit]
JobRunningTimeoutSec=400ms
[Service]
Type=oneshot
TimeoutStartSec=infinity
ExecStart=/bin/sleep 1000
U
unit s319b.service <<U
[Unit]
JobRunningTimeoutSec=400ms
After=s319c.service
[Service]
ExecStart=/bin/sleep 1000
U
service s319c.service 'Type=oneshot' 'ExecStart=/bin/sleep 1'
unit s319d.service <<U
[Unit]
JobTimeoutSec=400ms
After=s319e.service
[Service]
ExecStart=/bin/sleep 1000
U
service s319e.service 'Type=oneshot' 'ExecStart=/bin/sleep 1'
reload
sc start s319a
states s319a.service
sc stop s319a
sc start --no-block s319c
sc start s319b
states s319b.service
sc start --no-block s319e
sc start s319d
states s319d.service
props s319a.service JobRunningTimeoutUSec JobTimeoutUSec JobTimeoutAction
