cat >/srv/w/args <<'P'
printf '%s' "$(cat /proc/$$/cmdline | tr '\0' ' ')" >>/srv/w/out; for a; do printf '<%s>' "$a"; done >>/srv/w/out; echo " $(id -un)" >>/srv/w/out
P
chmod 777 /srv/w; touch /srv/w/out; chmod 666 /srv/w/out
unit s243.service <<'U'
[Service]
Type=oneshot
User=nobody
ExecStart=/bin/sh /srv/w/args normal
ExecStart=@/bin/sh zero /srv/w/args argv0
ExecStart=-/bin/false
ExecStart=+/bin/sh /srv/w/args full
ExecStart=!/bin/sh /srv/w/args bang
ExecStart=!!/bin/sh /srv/w/args bangbang
ExecStart=-@:/bin/sh zero /srv/w/args $NOT
U
reload
sc start s243
cat /srv/w/out
sc show -p ExecStart s243 | sed -E 's/start_time=.*//'
sc show -p ExecStartEx s243 | sed -E 's/start_time=.*//'
