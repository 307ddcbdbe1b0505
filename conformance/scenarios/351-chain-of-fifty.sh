for i in $(seq 50); do
  { echo '[Unit]'; [ $i = 1 ] || { echo "Requires=s351-$((i - 1)).service"; echo "After=s351-$((i - 1)).service"; }
    echo '[Service]'; echo Type=oneshot; echo RemainAfterExit=yes; echo "ExecStart=/bin/sh -c 'echo $i >>/srv/w/log'"; } >$units/s351-$i.service
done
reload
begin=$(cut -d. -f1 /proc/uptime)
sc start s351-50
[ $(($(cut -d. -f1 /proc/uptime) - begin)) -lt 20 ] && echo no delay of its own
sort -nc /srv/w/log && wc -l </srv/w/log
sc stop s351-1
states s351-50.service s351-25.service
