cat >/srv/w/n.sh <<'P'
sleep 1000 &
systemd-notify --ready "MAINPID=$!"
wait
P
service s111.service 'Type=notify' 'NotifyAccess=all' 'ExecStart=/bin/sh /srv/w/n.sh'
reload
sc start s111
states s111.service
cat /proc/$(systemctl show -P MainPID s111)/comm
sc stop s111
states s111.service
