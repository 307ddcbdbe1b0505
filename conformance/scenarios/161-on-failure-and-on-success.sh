unit s161.service <<U
[Unit]
OnFailure=s161f@%n.service
OnSuccess=s161s.service
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'exit \$(cat /srv/w/status)'
U
service s161f@.service 'Type=oneshot' "ExecStart=/bin/sh -c 'echo failure of %i: \$MONITOR_SERVICE_RESULT \$MONITOR_EXIT_CODE \$MONITOR_EXIT_STATUS \$MONITOR_UNIT >>/srv/w/log'"
service s161s.service 'Type=oneshot' "ExecStart=/bin/sh -c 'echo success: \$MONITOR_SERVICE_RESULT \$MONITOR_EXIT_CODE \$MONITOR_EXIT_STATUS \$MONITOR_UNIT >>/srv/w/log'"
reload
echo 5 >/srv/w/status
sc start s161
eventually test -s /srv/w/log
cat /srv/w/log; rm /srv/w/log
echo 0 >/srv/w/status
sc start s161
eventually test -s /srv/w/log
cat /srv/w/log
