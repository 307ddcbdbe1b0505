cat >/srv/w/n.sh <<'P'
systemd-notify --ready
i=0
while [ $i -lt 8 ]; do systemd-notify WATCHDOG=1; sleep 0.1; i=$((i + 1)); done
echo fed >>/srv/w/log
exec sleep 1000
P
service s187.service 'Type=notify' 'NotifyAccess=all' 'WatchdogSec=500ms' 'ExecStart=/bin/sh /srv/w/n.sh'
reload
sc start s187
eventually test -s /srv/w/log
states s187.service
becomes s187.service failed
states s187.service
