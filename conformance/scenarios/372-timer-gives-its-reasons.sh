unit s372.timer <<'U'
[Timer]
OnActiveSec=200ms
AccuracySec=1ms
RemainAfterElapse=no
U
service s372.service Type=oneshot 'ExecStart=/bin/sh -c "echo $TRIGGER_UNIT ${TRIGGER_TIMER_MONOTONIC_USEC:+monotonic} ${TRIGGER_TIMER_REALTIME_USEC:+real} >>/srv/w/log"'
unit s372p.path <<'U'
[Path]
PathExists=/srv/w/flag
U
service s372p.service Type=oneshot 'ExecStart=/bin/sh -c "echo $TRIGGER_UNIT $TRIGGER_PATH >>/srv/w/log; rm /srv/w/flag"'
reload
sc start s372.timer
eventually grep timer /srv/w/log
sleep 0.3
states s372.timer
sc start s372p.path
touch /srv/w/flag
eventually grep path /srv/w/log
cat /srv/w/log
states s372p.path
