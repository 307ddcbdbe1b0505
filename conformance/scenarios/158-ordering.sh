for n in 1 2 3; do
  unit s158-$n.service <<U
[Unit]
After=s158-$((n - 1)).service
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/sh -c 'echo start $n >>/srv/w/log; sleep 0.1; echo started $n >>/srv/w/log'
ExecStop=/bin/sh -c 'echo stop $n >>/srv/w/log; sleep 0.1; echo stopped $n >>/srv/w/log'
U
done
unit s158.target <<U
[Unit]
Wants=s158-3.service s158-1.service s158-2.service
U
unit s158-stop.target <<U
[Unit]
Conflicts=s158-1.service s158-2.service s158-3.service
After=s158-1.service s158-2.service s158-3.service
U
reload
sc start s158.target
cat /srv/w/log
rm /srv/w/log
sc start s158-stop.target
cat /srv/w/log
