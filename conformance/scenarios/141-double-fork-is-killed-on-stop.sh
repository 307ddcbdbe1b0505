cat >/srv/w/escape <<'F'
setsid sh -c 'setsid sleep 4141 & exit 0' &
wait
exec sleep 1000
F
service s141.service 'ExecStart=/bin/sh /srv/w/escape'
reload
sc start s141
eventually pgrep -f 'sleep 4141'
sc stop s141
pgrep -f 'sleep 4141' || echo nothing left
