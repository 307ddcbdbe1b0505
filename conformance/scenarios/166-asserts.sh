unit s166.service <<U
[Unit]
AssertPathExists=/nope
[Service]
Type=oneshot
ExecStart=/bin/true
U
unit s166b.service <<U
[Unit]
Requires=s166.service
After=s166.service
[Service]
Type=oneshot
ExecStart=/bin/true
U
reload
sc start s166
states s166.service
props s166.service AssertResult
sc start s166b
states s166b.service
