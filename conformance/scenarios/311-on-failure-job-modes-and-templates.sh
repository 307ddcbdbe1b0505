unit s311a.service <<U
[Unit]
OnFailure=s311h@%n.service
OnSuccess=s311ok@%n.service
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'exit 7'
U
unit s311b.service <<U
[Unit]
OnFailure=s311h@%n.service
OnSuccess=s311ok@%n.service
[Service]
Type=oneshot
ExecStart=/bin/true
U
for kind in h ok; do service s311$kind@.service 'Type=oneshot' "ExecStart=/bin/sh -c 'echo $kind %i \$MONITOR_UNIT \$MONITOR_SERVICE_RESULT \$MONITOR_EXIT_CODE \$MONITOR_EXIT_STATUS >>/srv/w/log; [ -n \"\$MONITOR_INVOCATION_ID\" ] && echo id >>/srv/w/log'"; done
reload
sc start s311a
eventually test -s /srv/w/log
sleep 0.2; cat /srv/w/log; : >/srv/w/log
sc start s311b
eventually test -s /srv/w/log
sleep 0.2; cat /srv/w/log
props s311a.service OnFailure OnSuccess OnFailureJobMode OnSuccessJobMode
systemctl show -P OnFailureOf s311h@s311a.service.service
