cat >/srv/w/say.sh <<'F'
echo "$1 ${SERVICE_RESULT-unset} ${EXIT_CODE-unset} ${EXIT_STATUS-unset} ${MAINPID:+mainpid}" >>/srv/w/log
F
mk() { service s328$1.service "$2" "$3" 'ExecStop=/bin/sh /srv/w/say.sh stop' 'ExecStopPost=/bin/sh /srv/w/say.sh post' "$4"; }
mk a Type=simple 'ExecStart=/bin/sleep 1000' TimeoutStopSec=1s
mk b Type=simple 'ExecStart=/bin/sh -c "exit 0"' TimeoutStopSec=1s
mk c Type=simple 'ExecStart=/bin/sh -c "exit 5"' TimeoutStopSec=1s
mk d Type=simple 'ExecStart=/bin/sh -c "kill -KILL $$$$"' TimeoutStopSec=1s
mk e Type=oneshot 'ExecStart=/bin/sh -c "exit 6"' TimeoutStopSec=1s
mk f Type=notify 'ExecStart=/bin/sleep 1000' TimeoutStartSec=300ms
mk g Type=simple 'ExecStart=/bin/sleep 1000' 'ExecStartPost=/bin/false'
mk h Type=simple 'ExecStart=/bin/sleep 1000' 'ExecStartPre=/bin/false'
mk i Type=simple 'ExecStart=/no/such/program' TimeoutStopSec=1s
mk j Type=simple 'ExecStart=/bin/sleep 1000' 'ExecCondition=/bin/false'
mk k Type=simple 'ExecStart=/bin/sleep 1000' 'ExecCondition=/bin/sh -c "exit 255"'
mk l Type=simple 'ExecStart=/bin/sleep 1000' 'WatchdogSec=300ms'
mk m Type=oneshot 'ExecStart=/bin/true' 'RemainAfterExit=yes'
reload
for u in a b c d e f g h i j k l m; do
  echo "$u:"
  systemctl start s328$u 2>/dev/null; echo $?
  sleep 0.4
  systemctl stop s328$u
  cat /srv/w/log; : >/srv/w/log
  states s328$u.service
done
