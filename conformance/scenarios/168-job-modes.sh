unit s168a.service <<U
[Unit]
Conflicts=s168b.service
[Service]
ExecStart=/bin/sleep 1000
U
unit s168b.service <<U
[Unit]
Requires=s168c.service
[Service]
Type=oneshot
ExecStart=/bin/sleep 0.7
U
service s168c.service 'ExecStart=/bin/sleep 1000'
reload
sc start --job-mode=ignore-dependencies s168b
states s168c.service
sc start --no-block s168b
sc start --job-mode=fail s168a
sc start s168a
states s168a.service s168b.service
sc start --job-mode=isolate s168c
sc stop --job-mode=triggering s168c
