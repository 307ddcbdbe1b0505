mkdir -p /srv/w/r/etc/systemd/system /srv/w/r/usr/lib/systemd/system
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlias=s065b.service\n' >/srv/w/r/usr/lib/systemd/system/s065.service
sc --root=/srv/w/r is-enabled s065
sc --root=/srv/w/r enable s065
sc --root=/srv/w/r is-enabled s065
(cd /srv/w/r && find . -type l -printf '%p -> %l\n' | sort)
sc --root=/srv/w/r list-unit-files --no-legend
sc --root=/srv/w/r mask s065m.service
sc --root=/srv/w/r is-enabled s065m
sc --root=/srv/w/r cat s065
sc --root=/srv/w/r set-default s065.target
printf '[Unit]\n' >/srv/w/r/usr/lib/systemd/system/multi-user.target
sc --root=/srv/w/r set-default multi-user.target
sc --root=/srv/w/r get-default
sc --root=/srv/w/r disable s065
(cd /srv/w/r && find . -type l -printf '%p -> %l\n' | sort)
sc --root=/srv/w/r preset-all
sc --root=/srv/w/none list-unit-files --no-legend
sc --root=/srv/w/r enable s065-none
