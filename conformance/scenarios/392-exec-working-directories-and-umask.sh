mkdir -p '/srv/w/a b'
i=0
one() { i=$((i + 1)); service s392-$i.service Type=oneshot StandardOutput=append:/srv/w/log StandardError=append:/srv/w/log "$@"; }
one UMask=0027 'ExecStart=/bin/sh -c "umask; touch /srv/w/f; stat -c %%a /srv/w/f"'
one 'WorkingDirectory=/srv/w/a b' 'ExecStart=/bin/pwd'
one WorkingDirectory=relative 'ExecStart=/bin/pwd'
one WorkingDirectory=/srv/w WorkingDirectory= 'ExecStart=/bin/pwd'
one WorkingDirectory=/srv/../srv/w 'ExecStart=/bin/pwd'
one ExecSearchPath=/srv/w 'ExecStart=tool' 
one 'ExecStart=/srv/w/../w/tool'
one StandardInputText=hello 'StandardInputText=two lines' 'ExecStart=/bin/cat'
one StandardInputData=aGk= 'ExecStart=/bin/cat'
one StandardInput=file:/srv/w/input 'ExecStart=/bin/cat'
one StandardInput=null 'ExecStart=/bin/cat'
one RootDirectory=/ 'ExecStart=/bin/pwd'
one Nice=5 'ExecStart=/bin/nice'
one IgnoreSIGPIPE=no 'ExecStart=/bin/grep SigIgn /proc/self/status'
one 'ExecStart=/bin/grep SigIgn /proc/self/status'
printf '#!/bin/sh\necho tool $0\n' >/srv/w/tool; chmod 755 /srv/w/tool; echo given >/srv/w/input
reload
for n in $(seq $i); do echo "-- $n" >>/srv/w/log; systemctl start s392-$n 2>/dev/null; systemctl show -P ExecMainStatus s392-$n >>/srv/w/log; done
cat /srv/w/log
