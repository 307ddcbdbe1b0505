cat >/srv/w/family <<'F'
setsid sh -c 'trap "echo child of $1 got TERM >>/srv/w/log; exit 0" TERM; touch /srv/w/child-$1; while :; do sleep 0.05; done' x $1 &
trap "echo main of $1 got TERM >>/srv/w/log; exit 0" TERM
touch /srv/w/main-$1
while :; do sleep 0.05; done
F
for mode in control-group mixed process none; do
  service s140-$mode.service "KillMode=$mode" 'TimeoutStopSec=2s' "ExecStart=/bin/sh /srv/w/family $mode"
done
reload
for mode in control-group mixed process none; do
  systemctl start s140-$mode
  eventually test -e /srv/w/child-$mode
  eventually test -e /srv/w/main-$mode
  main=$(systemctl show -P MainPID s140-$mode)
  systemctl stop s140-$mode
  sleep 0.3
  states s140-$mode.service
  [ -d /proc/$main ] && echo main lives on
  pgrep -f "x $mode\$" >/dev/null && echo child lives on
  pkill -9 -f "x $mode\$"; kill -9 $main 2>/dev/null
done
sort /srv/w/log
