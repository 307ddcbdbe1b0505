i=0
for policy in no on-success on-failure on-abnormal on-abort on-watchdog always; do
  for end in 'exit 0' 'exit 1' 'kill -TERM $$$$' 'kill -USR1 $$$$'; do
    i=$((i + 1))
    service s131-$i.service "Restart=$policy" 'RestartSec=20ms' 'StartLimitBurst=1000' "ExecStart=/bin/sh -c \"if [ -e /srv/w/done-$i ]; then exec sleep 1000; fi; touch /srv/w/done-$i; $end\""
  done
done
reload
i=0
for policy in no on-success on-failure on-abnormal on-abort on-watchdog always; do
  for end in 'exit 0' 'exit 1' TERM USR1; do
    i=$((i + 1)); systemctl start s131-$i
  done
done
sleep 1
i=0
for policy in no on-success on-failure on-abnormal on-abort on-watchdog always; do
  for end in 'exit 0' 'exit 1' TERM USR1; do
    i=$((i + 1)); echo "$policy, $end: $(systemctl is-active s131-$i)"
  done
done
