for result in 'exit 3' 'kill -USR1 $$$$' 'true'; do
  n=$((n + 1))
  service s117-$n.service "ExecStart=/bin/sh -c \"$result\"" "ExecStopPost=/bin/sh -c 'echo \$SERVICE_RESULT \$EXIT_CODE \$EXIT_STATUS >>/srv/w/log$n'"
done
service s117-t.service 'RuntimeMaxSec=300ms' 'ExecStart=/bin/sleep 1000' "ExecStopPost=/bin/sh -c 'echo \$SERVICE_RESULT \$EXIT_CODE \$EXIT_STATUS >>/srv/w/logt'"
reload
sc start s117-1 s117-2 s117-3 s117-t
eventually test -e /srv/w/log1
eventually test -e /srv/w/log2
eventually test -e /srv/w/log3
eventually test -e /srv/w/logt
becomes s117-t.service failed
cat /srv/w/log1 /srv/w/log2 /srv/w/log3 /srv/w/logt
