unit s361.socket <<'U'
[Socket]
ListenStream=/run/s361/deep/sock
DirectoryMode=0710
SocketMode=0640
SocketUser=daemon
SocketGroup=mail
ExecStartPre=/bin/sh -c 'echo pre >>/srv/w/log'
ExecStartPost=/bin/sh -c 'ls /run/s361 >>/srv/w/log'
ExecStopPre=/bin/sh -c 'echo stop pre >>/srv/w/log'
ExecStopPost=/bin/sh -c 'echo stop post >>/srv/w/log'
RemoveOnStop=yes
Symlinks=/run/s361-link
Service=s361.service
U
service s361.service 'ExecStart=/bin/sleep 1000'
reload
sc start s361.socket
stat -c '%n %a %U %G %F' /run/s361 /run/s361/deep /run/s361/deep/sock
readlink /run/s361-link
sc stop s361.socket
ls /run/s361/deep /run/s361-link
cat /srv/w/log
