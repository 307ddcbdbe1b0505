service s130.service 'Restart=always' 'RestartSec=50ms' 'ExecStart=/bin/sh -c "echo run >>/srv/w/log; exec sleep 1000"'
reload
sc start s130
old=$(systemctl show -P MainPID s130)
kill -9 $old
eventually sh -c '[ $(grep -c run /srv/w/log) = 2 ]'
becomes s130.service running
states s130.service
props s130.service NRestarts
kill $(systemctl show -P MainPID s130)
eventually sh -c '[ $(grep -c run /srv/w/log) = 3 ]'
becomes s130.service running
props s130.service NRestarts
sc stop s130
sleep 0.3
states s130.service
props s130.service NRestarts
grep -c run /srv/w/log
