service s267.service 'ExecStart=/bin/sleep 1000'
unit s267.service.d/a.conf <<U
[Unit]
Description=x
U
unit s267.service.d/b.conf <<U
[Unit]
Description=y
U
mkdir -p /run/systemd/system/s267.service.d
printf '[Unit]\nDescription=z\n' >/run/systemd/system/s267.service.d/c.conf
reload
sc status -n0 s267
