unit s205.socket <<U
[Socket]
ListenStream=/run/s205/deep/s205.sock
DirectoryMode=0700
RemoveOnStop=yes
Symlinks=/run/s205.link
SocketUser=nobody
SocketGroup=nogroup
SocketMode=0640
ExecStartPre=/bin/sh -c 'echo pre >>/srv/w/log'
ExecStartPost=/bin/sh -c 'echo post >>/srv/w/log'
ExecStopPre=/bin/sh -c 'echo stoppre >>/srv/w/log'
ExecStopPost=/bin/sh -c 'echo stoppost >>/srv/w/log'
U
service s205.service 'ExecStart=/bin/sleep 1000'
reload
sc start s205.socket
stat -c '%a %U:%G %F' /run/s205/deep/s205.sock
stat -c '%a' /run/s205
readlink /run/s205.link
sc stop s205.socket
ls /run/s205.link /run/s205/deep/s205.sock
cat /srv/w/log
