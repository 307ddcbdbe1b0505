try systemd-escape 'a b/c-d' '/x/y'
try systemd-escape -p /foo//bar/
try systemd-escape -p / ''
try systemd-escape -u 'a\x20b-c'
try systemd-escape -u -p foo-bar
try systemd-escape --suffix=mount -p /mnt/data
try systemd-escape --template=foo@.service 'x y'
try systemd-escape -m 'foo bar.service' '/dev/sda1' name
try systemd-escape --template=foo@.service -u 'foo@x\x20y.service'
try systemd-escape --template=foo.service x
try systemd-escape
