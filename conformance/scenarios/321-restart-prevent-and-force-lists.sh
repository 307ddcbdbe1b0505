i=0
for lists in 'RestartPreventExitStatus=1 SIGKILL' 'RestartPreventExitStatus=1 2|RestartPreventExitStatus=' 'RestartForceExitStatus=0 5' 'RestartPreventExitStatus=5|RestartForceExitStatus=5' 'RestartForceExitStatus=SIGUSR1' 'RestartPreventExitStatus=TEMPFAIL 250-300 x'; do
  for end in 'exit 0' 'exit 1' 'exit 5' 'kill -USR1 $$' 'kill -KILL $$' 'exit 75'; do
    i=$((i + 1))
    { echo '[Service]'; echo Restart=on-failure; echo RestartSec=1h; echo "$lists" | tr '|' '\n'; echo "ExecStart=/bin/sh -c '$(echo "$end" | sed 's/\$/$$/g')'"; } | unit s321-$i.service
    echo "$lists $end" >/srv/w/$i
  done
done
reload
systemctl start --no-block $(seq -f 's321-%g' $i)
sleep 1.5
for n in $(seq $i); do echo "$(cat /srv/w/$n): $(systemctl show -P SubState s321-$n) $(systemctl show -P Result s321-$n)"; done
