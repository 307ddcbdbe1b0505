cat >/srv/w/n.sh <<'P'
systemd-notify EXTEND_TIMEOUT_USEC=3000000
sleep 0.8
systemd-notify --ready --status="after all"
trap 'systemd-notify STOPPING=1 STATUS=bye; exit 0' TERM
while :; do sleep 0.05; done
P
service s184.service 'Type=notify' 'NotifyAccess=all' 'TimeoutStartSec=400ms' 'ExecStart=/bin/sh /srv/w/n.sh'
reload
sc start s184
states s184.service
props s184.service StatusText
sc stop s184
states s184.service
