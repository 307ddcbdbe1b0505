unit s151.service <<U
[Unit]
Requires=s151-none.service
[Service]
ExecStart=/bin/sleep 1000
U
unit s151m.service <<U
[Unit]
Requires=s151-masked.service
[Service]
ExecStart=/bin/sleep 1000
U
ln -s /dev/null /etc/systemd/system/s151-masked.service
reload
sc start s151
states s151.service
sc start s151m
states s151m.service
