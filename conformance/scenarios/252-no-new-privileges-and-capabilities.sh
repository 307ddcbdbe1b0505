unit s252.service <<'U'
[Service]
Type=oneshot
NoNewPrivileges=yes
CapabilityBoundingSet=CAP_CHOWN CAP_KILL
ExecStart=/bin/sh -c 'grep -E "NoNewPrivs|CapBnd|CapEff" /proc/self/status'
StandardOutput=file:/srv/w/out
U
unit s252b.service <<'U'
[Service]
Type=oneshot
User=nobody
AmbientCapabilities=CAP_NET_BIND_SERVICE
ExecStart=/bin/sh -c 'grep -E "CapAmb|CapEff" /proc/self/status'
StandardOutput=file:/srv/w/outb
U
reload
sc start s252 s252b
cat /srv/w/out /srv/w/outb
sc show -p CapabilityBoundingSet,AmbientCapabilities,NoNewPrivileges s252
