i=0
for list in '3 SIGUSR1' 'TEMPFAIL' '250 SIGKILL' '3|' 'NOTRUNNING 2'; do
  for end in 'exit 3' 'exit 75' 'kill -USR1 $$' 'kill -KILL $$' 'exit 250' 'exit 7' 'kill -HUP $$' 'kill -PIPE $$'; do
    i=$((i + 1))
    { echo '[Service]'; echo "SuccessExitStatus=$list" | sed 's/|/\nSuccessExitStatus=/'; echo "ExecStart=/bin/sh -c '$(echo "$end" | sed 's/\$/$$/g')'"; } | unit s322-$i.service
    echo "$list $end" >/srv/w/$i
  done
done
reload
systemctl start --no-block $(seq -f 's322-%g' $i)
sleep 1.5
for n in $(seq $i); do echo "$(cat /srv/w/$n): $(systemctl show -P ActiveState s322-$n) $(systemctl show -P Result s322-$n)"; done
props s322-1.service SuccessExitStatus
