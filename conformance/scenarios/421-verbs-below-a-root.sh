r=/srv/w/root; u=$r/etc/systemd/system; l=$r/usr/lib/systemd/system
mkdir -p $u $l $r/usr/lib/systemd/system-preset
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlias=s421x.service\n' >$l/s421.service
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' >$l/s421t@.service
printf '[Unit]\nDescription=t\n[Install]\nAlias=default.target\n' >$l/s421.target
printf 'enable s421.service\ndisable *\n' >$r/usr/lib/systemd/system-preset/50.preset
links() { (cd $r; find . -type l -printf '%p -> %l\n' | sort); }
sc --root=$r enable s421; links
sc --root=$r is-enabled s421 s421x s421t@ s421-none
sc --root=$r enable s421t@a.service; links
sc --root=$r disable s421 s421t@a.service; links
sc --root=$r mask s421; links; sc --root=$r is-enabled s421
sc --root=$r enable s421
sc --root=$r unmask s421; links
sc --root=$r preset s421 s421t@; links
sc --root=$r preset-all; links
sc --root=$r set-default s421.target; links; sc --root=$r get-default
sc --root=$r add-wants multi-user.target s421; links
sc --root=$r add-requires s421.target s421; links
sc --root=$r list-unit-files
sc --root=$r list-unit-files --state=enabled --no-legend
sc --root=$r cat s421
sc --root=$r start s421
sc --root=$r status s421
sc --root=$r daemon-reload
sc --root=$r revert s421
sc --root=$r reenable s421; links
sc --root=$r link /usr/lib/systemd/system/s421.service
sc --root=/srv/w/nothing is-enabled s421
sc --root=$r is-system-running
sc --root=$r --runtime enable s421; links
