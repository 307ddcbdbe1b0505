service s300a.service 'Type=oneshot' 'ExecStart=/bin/sleep 30' 'TimeoutStopSec=1s'
service s300b.service 'ExecStart=/bin/sleep 1000'
unit s300c.service <<U
[Unit]
After=s300a.service
[Service]
ExecStart=/bin/sleep 1000
U
reload
sc start --no-block s300a s300c
systemctl list-jobs --no-legend 's300*' | sed 's/^ *[0-9]* */N /' | sort
sc start --job-mode=flush s300b
systemctl list-jobs --no-legend 's300*' | sed 's/^ *[0-9]* */N /' | sort
states s300a.service s300b.service s300c.service
