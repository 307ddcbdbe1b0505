unit s160a.service <<U
[Unit]
Wants=s160b.service
After=s160b.service
[Service]
Type=oneshot
ExecStart=/bin/true
U
unit s160b.service <<U
[Unit]
After=s160a.service
[Service]
Type=oneshot
ExecStart=/bin/true
U
unit s160c.service <<U
[Unit]
Requires=s160d.service
After=s160d.service
[Service]
Type=oneshot
ExecStart=/bin/true
U
unit s160d.service <<U
[Unit]
After=s160c.service
[Service]
Type=oneshot
ExecStart=/bin/true
U
reload
sc start s160a
states s160a.service s160b.service
sc start s160c
states s160c.service s160d.service
