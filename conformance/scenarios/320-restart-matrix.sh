for policy in no on-success on-failure on-abnormal on-abort on-watchdog always; do
  for end in 'exit 0' 'exit 1' 'kill -TERM $$' 'kill -SEGV $$'; do
    n=$(echo "$policy-$end" | tr -cd 'a-zA-Z0-9-')
    service s320-$n.service "Restart=$policy" RestartSec=1h "ExecStart=/bin/sh -c '$(echo "$end" | sed 's/\$/$$/g')'"
    echo s320-$n.service >>/srv/w/all
  done
  service s320-$policy-timeout.service Type=notify "Restart=$policy" RestartSec=1h TimeoutStartSec=300ms 'ExecStart=/bin/sleep 1000'
  echo s320-$policy-timeout.service >>/srv/w/all
done
reload
systemctl start --no-block $(cat /srv/w/all)
sleep 1.5
for u in $(cat /srv/w/all); do states $u; done
