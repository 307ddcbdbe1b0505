for k in 'a OnActiveSec=300ms' 'b OnBootSec=1ms' 'c OnStartupSec=1ms' 'd OnUnitActiveSec=400ms' 'e OnUnitInactiveSec=400ms' 'f OnCalendar=*-*-* *:*:*'; do
  set -- $k; n=$1; shift
  printf '[Timer]\n%s\nAccuracySec=1ms\n' "$*" | unit s370$n.timer
  service s370$n.service Type=oneshot "ExecStart=/bin/sh -c 'echo $n >>/srv/w/log'"
done
reload
systemctl start s370d.service s370e.service
sc start s370a.timer s370b.timer s370c.timer s370d.timer s370e.timer s370f.timer
sleep 2.5
for n in a b c d e f; do c=$(grep -c $n /srv/w/log); [ $c -ge 2 ] && c=several; echo $n $c; systemctl show -P SubState s370$n.timer; done
sc stop 's370*.timer'
