for mode in terminate abort kill; do
  service s324$mode.service Type=notify TimeoutStartSec=300ms TimeoutStartFailureMode=$mode "ExecStart=/bin/sh -c 'trap \"echo $mode TERM >>/srv/w/log; exit 0\" TERM; trap \"echo $mode ABRT >>/srv/w/log; exit 0\" ABRT; while :; do sleep 0.05; done'"
  service s324s$mode.service TimeoutStopSec=300ms TimeoutAbortSec=400ms TimeoutStopFailureMode=$mode "ExecStart=/bin/sh -c 'trap \"echo stop $mode TERM >>/srv/w/log\" TERM; trap \"echo stop $mode ABRT >>/srv/w/log; exit 0\" ABRT; while :; do sleep 0.05; done'"
done
reload
for mode in terminate abort kill; do
  sc start s324$mode
  states s324$mode.service
  sc start s324s$mode
  sleep 0.2
  sc stop s324s$mode
  states s324s$mode.service
done
cat /srv/w/log
props s324sabort.service TimeoutAbortUSec TimeoutStopFailureMode TimeoutStartFailureMode
