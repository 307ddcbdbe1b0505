unit s269.service <<'U'
[Service]
Type=oneshot
SyslogIdentifier=mytag
ExecStart=/bin/echo tagged
U
reload
sc start s269
sleep 0.3
journalctl --no-pager -q -o cat -t mytag
journalctl --no-pager -q -u s269 -o short | grep mytag | sed -E 's/^.{15} //'
journalctl --no-pager -q -u s269 -o json -t mytag | tr , '\n' | grep -o '"\(PRIORITY\|SYSLOG_IDENTIFIER\|MESSAGE\|_SYSTEMD_UNIT\|_TRANSPORT\|_COMM\|_UID\)":"[^"]*"' | sort
