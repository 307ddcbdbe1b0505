unit s165a.service <<U
[Unit]
ConditionPathExists=|/nope
ConditionPathExists=|/etc/passwd
[Service]
Type=oneshot
ExecStart=/bin/true
U
unit s165b.service <<U
[Unit]
ConditionPathExists=|/nope
ConditionPathExists=|!/etc/passwd
ConditionPathExists=/etc
[Service]
Type=oneshot
ExecStart=/bin/true
U
unit s165c.service <<U
[Unit]
ConditionPathExists=/nope
ConditionPathExists=
[Service]
Type=oneshot
ExecStart=/bin/true
U
reload
sc start s165a s165b s165c
props s165a.service ConditionResult
props s165b.service ConditionResult
props s165c.service ConditionResult
sc status s165b | sed -n '1,5p'
