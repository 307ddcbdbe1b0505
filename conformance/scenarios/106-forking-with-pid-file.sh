cat >/srv/w/daemon <<'D'
sleep 1000 &
echo $! >/run/s106.pid
D
service s106.service 'Type=forking' 'PIDFile=/run/s106.pid' 'ExecStart=/bin/sh /srv/w/daemon'
reload
sc start s106
states s106.service
[ "$(cat /run/s106.pid)" = "$(systemctl show -P MainPID s106)" ] && echo main pid from the file
kill -9 $(cat /run/s106.pid)
becomes s106.service failed
states s106.service
ls /run/s106.pid
