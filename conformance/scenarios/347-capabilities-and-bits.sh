one() { service s347$1.service Type=oneshot "$2" "$3" "$4" 'ExecStart=/bin/grep -e CapInh -e CapPrm -e CapEff -e CapAmb -e NoNewPrivs /proc/self/status' "StandardOutput=append:/srv/w/out"; }
one a CapabilityBoundingSet=CAP_CHOWN 'User=root' UMask=022
one b 'CapabilityBoundingSet=CAP_CHOWN CAP_KILL' User=daemon AmbientCapabilities=CAP_KILL
one c NoNewPrivileges=yes User=daemon UMask=022
one d CapabilityBoundingSet= User=root UMask=022
one e 'SecureBits=keep-caps noroot' User=root CapabilityBoundingSet=CAP_CHOWN
reload
for u in a b c d e; do sc start s347$u; echo $u >>/srv/w/out; done
cat /srv/w/out
