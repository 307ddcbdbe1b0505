service s355h@.service Type=oneshot 'ExecStart=/bin/sh -c "echo %i $MONITOR_UNIT $MONITOR_SERVICE_RESULT $MONITOR_EXIT_CODE $MONITOR_EXIT_STATUS $(echo $MONITOR_INVOCATION_ID | wc -c) >>/srv/w/log"'
service s355h.service Type=oneshot 'ExecStart=/bin/sh -c "echo plain $MONITOR_UNIT $MONITOR_SERVICE_RESULT $MONITOR_EXIT_CODE $MONITOR_EXIT_STATUS >>/srv/w/log"'
one() { { echo '[Unit]'; echo "OnFailure=s355h@%N.service"; echo "OnSuccess=s355h@ok-%N.service"; echo '[Service]'; printf '%s\n' "$@"; } | unit $NAME.service; }
NAME=s355a one Type=oneshot 'ExecStart=/bin/sh -c "exit 7"'
NAME=s355b one Type=oneshot 'ExecStart=/bin/true'
NAME=s355c one 'ExecStart=/bin/sh -c "kill -9 $$$$"'
NAME=s355d one Type=oneshot TimeoutStartSec=300ms 'ExecStart=/bin/sleep 100'
NAME=s355e one Type=notify 'ExecStart=/bin/true'
NAME=s355f one 'ExecStart=/bin/sleep 100'
NAME=s355g one Type=oneshot 'ExecStartPre=/bin/sh -c "exit 4"' 'ExecStart=/bin/true'
reload
for s in a b c d e f g; do
  systemctl start s355$s 2>/dev/null
  [ $s = f ] && systemctl stop s355f
  eventually grep -q s355$s /srv/w/log
done
cat /srv/w/log
for s in i j; do { echo '[Unit]'; echo OnFailure=s355h.service; echo '[Service]'; echo Type=oneshot; echo 'ExecStart=/bin/sh -c "exit 9"'; } | unit s355$s.service; done
reload
rm /srv/w/log
systemctl start s355i 2>/dev/null; eventually grep -q plain /srv/w/log
systemctl start s355j 2>/dev/null; eventually sh -c '[ "$(wc -l </srv/w/log)" = 2 ]'
cat /srv/w/log
