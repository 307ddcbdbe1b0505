service s308a.service 'ExecStart=/bin/sleep 0.4'
service s308b.service 'ExecStart=/bin/sh -c "sleep 0.3; exit 3"'
service s308c.service 'Type=oneshot' 'ExecStart=/bin/sh -c "exit 4"'
service s308d.service 'Restart=on-failure' 'RestartSec=3s' 'ExecStart=/bin/sh -c "sleep 0.2; [ -e /srv/w/again ] && exit 0; touch /srv/w/again; exit 1"'
reload
for s in a b c d; do
  sc start --wait s308$s
  states s308$s.service
done
sc start --wait s308a s308b
sc restart --wait s308a
sc start --wait --no-block s308a
