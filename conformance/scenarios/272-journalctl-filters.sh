for i in 1 2 3 4; do echo "m$i" | systemd-cat -t seq272; done
echo '<3>bad' | systemd-cat -t seq272
journalctl --sync
j() { try journalctl -t seq272 -o cat "$@" | sed 's/cursor=s=[^ ]*/cursor=CURSOR/'; }
j
j -n 2
j -r -n 2
j -n all
j -n 2 --no-tail
j -S -1min -n 1
j -U +1min -n 1
j -S 2001-01-01 -U '2002-01-01 12:00:00'
j -p err
j -p 3..5
j -p info..info -n 1
j -g 'm[34]'
j -g M3
j -g M3 --case-sensitive=no
j -g '^m\d$' -n 1
j -g nothing
j PRIORITY=6 PRIORITY=3 -n 1
j PRIORITY=3 + MESSAGE=m2
j MESSAGE=m1 PRIORITY=3
j -b -n 1
j -b all -n 1
cursor=$(journalctl -t seq272 -n 3 --show-cursor -o cat | sed -n 's/^-- cursor: //p')
j --cursor="$cursor"
j --after-cursor="$cursor"
j --cursor="$cursor" -r -n 2
j --cursor-file=/srv/w/place -n 2
echo later | systemd-cat -t seq272; journalctl --sync
j --cursor-file=/srv/w/place
j --facility=user
timeout 1 journalctl -t seq272 -f -n 1 -o cat
try journalctl -u 'nosuch272*'
try journalctl -u nosuch272
try journalctl -q -u nosuch272
try journalctl /bin/nosuch272
