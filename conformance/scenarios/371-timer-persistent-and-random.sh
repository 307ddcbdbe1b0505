unit s371.timer <<'U'
[Timer]
OnCalendar=yearly
Persistent=yes
RandomizedDelaySec=0
U
service s371.service Type=oneshot 'ExecStart=/bin/sh -c "echo ran >>/srv/w/log"'
unit s371r.timer <<'U'
[Timer]
OnCalendar=2199-01-01 00:00:00 Europe/Berlin
RandomizedDelaySec=1h
FixedRandomDelay=yes
Unit=s371.service
U
reload
mkdir -p /var/lib/systemd/timers; touch -d '2001-01-01' /var/lib/systemd/timers/stamp-s371.timer
sc start s371.timer
eventually test -s /srv/w/log
cat /srv/w/log
[ /var/lib/systemd/timers/stamp-s371.timer -nt /srv/w/edges ] && stat -c %s /var/lib/systemd/timers/stamp-s371.timer
sc start s371r.timer
a=$(systemctl show -P NextElapseUSecRealtime s371r.timer); sc restart s371r.timer
[ "$a" = "$(systemctl show -P NextElapseUSecRealtime s371r.timer)" ] && echo the same delay
props s371r.timer TimersCalendar FixedRandomDelay RandomizedDelayUSec | sed 's/next_elapse=.*/NEXT/'
sc clean --what=state s371.timer
sc stop s371.timer
sc clean --what=state s371.timer
ls /var/lib/systemd/timers/stamp-s371.timer
