i=0
for span in 5 5s 500ms '1min 30s' 2h 1d 1w 1.5s 100us 1month 1y infinity 0 '3min5s10ms' 90min; do
  i=$((i + 1))
  service s057-$i.service 'ExecStart=/bin/true' "RestartSec=$span" "TimeoutStopSec=$span"
done
service s057-x.service 'ExecStart=/bin/true' 'RestartSec=abc' 'TimeoutStopSec=-3'
reload
n=$i; i=0
while [ $i -lt $n ]; do i=$((i + 1)); props s057-$i.service RestartUSec TimeoutStopUSec; done
props s057-x.service RestartUSec TimeoutStopUSec LoadState
