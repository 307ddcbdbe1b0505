mkdir -p /srv/w/d; mkfifo /srv/w/fifo
service s348a.service Type=oneshot StandardOutput=append:/srv/w/log StandardError=inherit 'ExecStart=/bin/sh -c "echo out; echo err >&2"'
service s348b.service Type=oneshot StandardOutput=file:/srv/w/both StandardError=file:/srv/w/both 'ExecStart=/bin/sh -c "echo first; echo second >&2; echo third"'
service s348c.service Type=oneshot StandardInput=data 'StandardInputData=aGVsbG8K' StandardOutput=append:/srv/w/log 'ExecStart=/bin/cat'
service s348d.service Type=oneshot StandardOutput=file:/nope/x 'ExecStart=/bin/true'
service s348e.service Type=oneshot StandardInput=file:/nope 'ExecStart=/bin/true'
service s348f.service Type=oneshot StandardOutput=null StandardError=null 'ExecStart=/bin/sh -c "echo lost; exit 3"'
service s348g.service Type=oneshot StandardOutput=journal SyslogIdentifier=named SyslogLevel=warning 'ExecStart=/bin/sh -c "echo said; echo \\"<2>critical\\""'
service s348h.service Type=oneshot StandardOutput=journal SyslogLevelPrefix=no 'ExecStart=/bin/echo "<2>kept"'
service s348i.service Type=oneshot StandardInput=tty 'ExecStart=/bin/true'
reload
for u in a b c d e f g h i; do sc start s348$u; props s348$u.service ExecMainStatus; done
cat /srv/w/log /srv/w/both
sleep 0.5
journalctl -q --no-pager -o cat -u s348g -t named
journalctl -q --no-pager -o cat -u s348g -p crit
journalctl -q --no-pager -o cat -u s348h _TRANSPORT=stdout
