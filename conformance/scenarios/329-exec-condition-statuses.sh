for n in 0 1 2 254 255; do
  service s329-$n.service Type=oneshot "ExecCondition=/bin/sh -c 'exit $n'" 'ExecStartPre=/bin/sh -c "echo pre %n >>/srv/w/log"' 'ExecStart=/bin/sh -c "echo start %n >>/srv/w/log"' 'ExecStopPost=/bin/sh -c "echo post %n >>/srv/w/log"'
done
service s329-k.service Type=oneshot 'ExecCondition=/bin/sh -c "kill -KILL $$$$"' 'ExecStart=/bin/true'
service s329-t.service Type=oneshot TimeoutStartSec=300ms 'ExecCondition=/bin/sleep 100' 'ExecStart=/bin/true'
service s329-m.service Type=oneshot 'ExecCondition=/bin/true' 'ExecCondition=-/bin/false' 'ExecCondition=/bin/true' 'ExecStart=/bin/sh -c "echo several >>/srv/w/log"'
service s329-r.service Restart=always RestartSec=1h 'ExecCondition=/bin/false' 'ExecStart=/bin/sleep 1000'
reload
for n in 0 1 2 254 255 k t m r; do
  sc start s329-$n
  states s329-$n.service
done
cat /srv/w/log
said s329-1.service
said s329-255.service
