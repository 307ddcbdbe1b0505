service s026-x-y.service 'ExecStart=/bin/sleep 1000'
unit s026-.service.d/a.conf <<U
[Service]
Environment=FROM=s026-
U
unit s026-x-.service.d/b.conf <<U
[Service]
Environment=FROM2=s026-x-
U
unit s026-x-y.service.d/a.conf <<U
[Service]
Environment=FROM=own
U
unit service.d/c.conf <<U
[Service]
Environment=FROM3=all
U
reload
props s026-x-y.service Environment DropInPaths
rm -r /etc/systemd/system/service.d
reload
