service s343a.service Type=oneshot 'ExecStart=-/bin/false' 'ExecStart=@/bin/sh zero -c "echo $0 >>/srv/w/log"' 'ExecStart=:/bin/sh -c "echo $HOME-literal >>/srv/w/log"' 'ExecStart=+/bin/sh -c "id -un >>/srv/w/log"' 'ExecStart=!/bin/sh -c "id -un >>/srv/w/log"' 'ExecStart=!!/bin/sh -c "id -un >>/srv/w/log"' User=nobody
service s343b.service Type=oneshot 'Environment=ONE=a "TWO=b c" THREE=' 'ExecStart=/usr/bin/printf "[%%s]" $ONE $TWO ${TWO} ${THREE} $THREE x${ONE}y $$ONE $NOPE ${NOPE}' StandardOutput=append:/srv/w/log
service s343c.service Type=oneshot 'ExecStart=sh -c "echo found in path >>/srv/w/log"' 'ExecStart=/bin/echo one ; /bin/echo two \; three' StandardOutput=append:/srv/w/log
service s343d.service Type=oneshot 'Environment=A=b' 'ExecStart=/bin/echo "${A:+x}" ${NOPE:-y} a${A:-c}b ${A}$A $A:+q ${A:+x y} ${} ${A:${A}' StandardOutput=append:/srv/w/log
reload
chmod 777 /srv/w; touch /srv/w/log; chmod 666 /srv/w/log
for s in a b c d; do sc start s343$s; done
cat /srv/w/log
systemctl show -P ExecStart s343a | sed 's/start_time.*//'
