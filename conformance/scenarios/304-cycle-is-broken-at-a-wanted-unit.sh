unit s304.target <<U
[Unit]
Wants=s304a.service s304b.service s304c.service
U
for pair in a:b b:c c:a; do
  unit s304${pair%:*}.service <<U
[Unit]
After=s304${pair#*:}.service
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'echo %n >>/srv/w/log'
U
done
reload
sc start s304.target
wc -l </srv/w/log
sleep 0.3
journalctl --no-pager -q -o cat _PID=1 | grep s304 | grep -c 'Found ordering cycle'
journalctl --no-pager -q -o cat _PID=1 | grep 's304' | grep -c 'deleted to break ordering cycle'
