cat >/srv/w/run.sh <<'F'
sh -c 'trap "echo child TERM >>/srv/w/log" TERM; while :; do sleep 0.05; done' &
trap 'echo main TERM >>/srv/w/log; exit 0' TERM
while :; do sleep 0.05; done
F
service s326.service KillMode=mixed 'ExecStart=/bin/sh /srv/w/run.sh'
service s326b.service KillMode=control-group TimeoutStopSec=500ms 'ExecStart=/bin/sh /srv/w/run.sh'
reload
for u in s326 s326b; do
  sc start $u; sleep 0.3
  sc stop $u
  states $u.service
  sort -u /srv/w/log; : >/srv/w/log
done
