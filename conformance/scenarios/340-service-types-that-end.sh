for t in simple exec oneshot forking notify idle; do
  for e in 'exit 0' 'exit 4' 'kill -KILL $$'; do
    for r in no yes; do
      n=$t-$r-$(echo "$e" | tr -cd 'a-z0-9A-Z')
      service s340-$n.service Type=$t RemainAfterExit=$r TimeoutStartSec=5s "ExecStart=/bin/sh -c '$(echo "$e" | sed 's/\$/$$/g')'" "ExecStop=/bin/sh -c 'echo $n stop >>/srv/w/log'" "ExecStopPost=/bin/sh -c 'echo $n post >>/srv/w/log'"
      echo s340-$n.service >>/srv/w/all
    done
  done
done
reload
systemctl start --no-block $(cat /srv/w/all)
sleep 2
systemctl show -p Id -p ActiveState -p SubState -p Result $(cat /srv/w/all) | paste -s -d ' ' | sed 's/  /\n/g'
sort /srv/w/log
