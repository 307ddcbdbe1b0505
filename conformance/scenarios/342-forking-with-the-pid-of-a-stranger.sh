cat >/srv/w/d.sh <<'F'
sleep 1000 &
echo "$1" >/srv/w/pid
[ "$1" != child ] || echo $! >/srv/w/pid
F
for k in child 1 99999999 nonsense ''; do service s342-$k.service Type=forking PIDFile=/srv/w/pid TimeoutStartSec=700ms "ExecStart=/bin/sh /srv/w/d.sh $k"; done
reload
for k in child 1 99999999 nonsense; do
  rm -f /srv/w/pid
  sc start s342-$k
  states s342-$k.service
  sc stop s342-$k
  ls /srv/w/pid
done
