systemctl log-level
kill -56 1; sleep 0.3
systemctl log-level
kill -57 1; sleep 0.3
systemctl log-level
service s359.service 'ExecStart=/bin/sleep 1000'
reload
sc start s359
service s359.service 'ExecStart=/bin/sleep 1000' 'Environment=A=b'
props s359.service NeedDaemonReload Environment
kill -s HUP 1; sleep 1
props s359.service NeedDaemonReload Environment ActiveState
pid=$(systemctl show -P MainPID s359)
kill -s USR1 1; sleep 0.3
kill -s USR2 1; sleep 0.3
[ "$pid" = "$(systemctl show -P MainPID s359)" ] && echo the same process
kill -54 1; sleep 0.3; systemctl show -P ShowStatus
kill -55 1; sleep 0.3; systemctl show -P ShowStatus
sc is-active s359
