cat >/srv/w/n.sh <<'P'
systemd-notify STATUS=from-a-child
systemd-notify --ready
exec sleep 1000
P
service s112a.service 'Type=notify' 'NotifyAccess=main' 'TimeoutStartSec=700ms' 'ExecStart=/bin/sh /srv/w/n.sh'
service s112b.service 'Type=notify' 'NotifyAccess=all' 'TimeoutStartSec=5s' 'ExecStart=/bin/sh /srv/w/n.sh'
service s112c.service 'Type=simple' 'NotifyAccess=none' 'ExecStart=/bin/sh /srv/w/n.sh'
reload
sc start s112a
states s112a.service
sc start s112b
states s112b.service
props s112b.service StatusText
sc start s112c
states s112c.service
