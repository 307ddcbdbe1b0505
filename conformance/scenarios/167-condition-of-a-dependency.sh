unit s167a.service <<U
[Unit]
ConditionPathExists=/nope
[Service]
ExecStart=/bin/sleep 1000
U
unit s167b.service <<U
[Unit]
Requires=s167a.service
After=s167a.service
[Service]
ExecStart=/bin/sleep 1000
U
reload
sc start s167b
states s167a.service s167b.service
