unit s406.service <<U
[Unit]
Documentation=http://example.com/ file:/x
[Service]
ExecStart=/bin/true
U
printf '[Unit]\nDescription=x' | unit s406.service.d/nonewline.conf
ln -s /dev/null $units/s406m.service
service s406t@.service ExecStart=/bin/true
reload
sc cat s406
sc cat s406m
sc cat s406t@
sc cat s406t@x
sc cat s406m s406
sc cat 's406*'
sc cat
sc help s406-none
sc help s406m
SYSTEMD_COLORS=1 sc cat s406 | od -c | head -8
