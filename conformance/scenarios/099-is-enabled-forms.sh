mkdir -p /run/systemd/generator /srv/w/o
printf '[Service]\nExecStart=/bin/true\n' >/srv/w/o/s099linked.service
ln -s /srv/w/o/s099linked.service $units/s099linked.service
ln -s /srv/w/o/s099linked.service /run/systemd/system/s099rlinked.service
printf '[Service]\nExecStart=/bin/true\n' >/run/systemd/generator/s099gen.service
printf '[Service]\nExecStart=/bin/true\n[Install]\nAlias=s099other.service\n' | unit s099alias.service
ln -s s099target.service $units/s099dangling.service
printf '[Install\n' | unit s099bad.service
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=%%z.target\n' | unit s099spec.service
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' | unit s099en.service
mkdir -p $units/s099dir.service
reload
for u in s099linked s099rlinked s099gen s099alias s099dangling s099bad s099spec s099en.foo s099@ 'a b' /x/y; do sc is-enabled "$u"; done
sc enable s099alias; sc is-enabled s099alias s099other
sc is-enabled s099en s099linked
sc is-enabled -q s099en; sc is-enabled --quiet s099linked
sc is-enabled
sc is-enabled 's099*'
sc list-unit-files --no-legend 's099*'
rm -f /run/systemd/generator/s099gen.service /run/systemd/system/s099*
