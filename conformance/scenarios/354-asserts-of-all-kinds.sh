touch /srv/w/file
i=0
ask() { i=$((i + 1)); { echo '[Unit]'; printf '%s\n' "$@"; echo '[Service]'; echo 'Type=oneshot'; echo 'RemainAfterExit=yes'; echo 'ExecStart=/bin/true'; } | unit s354-$i.service; }
ask AssertPathExists=/srv/w/file
ask AssertPathExists=/srv/w/none
ask AssertPathExists='|/srv/w/none' AssertPathExists='|/srv/w/file'
ask AssertPathExists='|/srv/w/none' AssertPathExists='|!/srv/w/file'
ask AssertPathExists='|/srv/w/file' AssertUser=daemon
ask AssertHost=conformance AssertUser=root AssertArchitecture=x86-64
ask ConditionPathExists=/srv/w/none AssertPathExists=/srv/w/none
ask ConditionPathExists=/srv/w/file AssertPathExists=/srv/w/none
ask AssertPathExists=/srv/w/none AssertPathExists= AssertPathExists=/srv/w/file
ask AssertVirtualization=container AssertPathIsDirectory=/srv AssertFileNotEmpty=/srv/w/file
reload
for n in $(seq $i); do sc start s354-$n; props s354-$n.service AssertResult ConditionResult ActiveState; done
for n in 2 4 5 7 8; do said s354-$n.service; done
unit s354needs.service <<'U'
[Unit]
Requires=s354-2.service
After=s354-2.service
[Service]
ExecStart=/bin/sleep 100
U
reload
sc start s354needs
states s354needs.service
sc status --no-pager -n 0 s354-2
