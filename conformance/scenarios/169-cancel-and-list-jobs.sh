service s169.service 'Type=oneshot' 'ExecStart=/bin/sleep 1000' 'TimeoutStopSec=1s'
unit s169b.service <<U
[Unit]
After=s169.service
[Service]
Type=oneshot
ExecStart=/bin/true
U
reload
sc start --no-block s169 s169b
systemctl list-jobs --no-legend 's169*' | sed 's,^ *[0-9]* *,N ,; s,  *, ,g' | sort
systemctl list-jobs "s169*" | sed "s,^ *[0-9][0-9]* *,N ,; s,  *, ,g" | sort
job=$(systemctl show -P Job s169b)
systemctl cancel $job; echo "[exit $?]"
becomes s169b.service inactive
states s169b.service
sc stop s169
states s169.service
sc cancel 99999999
