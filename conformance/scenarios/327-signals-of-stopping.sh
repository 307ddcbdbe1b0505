cat >/srv/w/run.sh <<'F'
for s in HUP INT QUIT TERM USR1 USR2 WINCH; do trap "echo $s >>/srv/w/log" $s; done
trap 'echo USR2 ends >>/srv/w/log; exit 0' USR2
while :; do sleep 0.05; done
F
service s327a.service KillSignal=SIGUSR1 SendSIGHUP=yes FinalKillSignal=SIGUSR2 TimeoutStopSec=400ms 'ExecStart=/bin/sh /srv/w/run.sh'
service s327b.service KillSignal=WINCH TimeoutStopSec=300ms 'ExecStart=/bin/sh /srv/w/run.sh'
service s327c.service KillSignal=INT TimeoutStopSec=300ms SendSIGKILL=no 'ExecStart=/bin/sh /srv/w/run.sh'
service s327d.service KillSignal=TERM RestartKillSignal=USR2 TimeoutStopSec=300ms 'ExecStart=/bin/sh /srv/w/run.sh'
reload
for u in a b c; do
  sc start s327$u; sleep 0.3
  sc stop s327$u
  sort /srv/w/log; : >/srv/w/log
  states s327$u.service
done
pkill -KILL -f run.sh
sc start s327d; sleep 0.3
sc restart s327d; sleep 0.3
sort /srv/w/log; : >/srv/w/log
props s327a.service KillSignal FinalKillSignal SendSIGHUP RestartKillSignal
props s327d.service KillSignal RestartKillSignal
