cat >/srv/w/run.sh <<'F'
sleep 32501 &
setsid sleep 32502 &
(setsid sh -c 'setsid sleep 32503 & exit 0' &)
python3 -c 'import os; os.setgid(65534); os.setuid(65534); os.execvp("sleep", ["sleep", "32504"])' &
nohup sleep 32505 >/dev/null 2>&1 &
exec sleep 32500
F
for mode in control-group mixed process none; do service s325$mode.service KillMode=$mode TimeoutStopSec=2s 'ExecStart=/bin/sh /srv/w/run.sh'; done
reload
for mode in control-group mixed process none; do
  sc start s325$mode
  eventually pgrep -f '^sleep 32504'
  eventually pgrep -f '^sleep 32503'
  sc stop s325$mode
  states s325$mode.service
  sleep 0.2
  pgrep -af '^sleep 3250' | cut -d' ' -f2- | sort
  pkill -f '^sleep 3250'
  sleep 0.2
done
