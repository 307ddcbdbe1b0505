unit s041a.service <<U
[Service]
ExecStart=/bin/sleep 1
[Install]
WantedBy=multi-user.target
U
service s041b.service 'ExecStart=/bin/sleep 1'
unit s041c.service <<U
[Service]
ExecStart=/bin/sleep 1
[Install]
Also=s041a.service
U
ln -s /dev/null /etc/systemd/system/s041d.service
mkdir -p /run/systemd/system; ln -s /dev/null /run/systemd/system/s041e.service
ln -s s041a.service /etc/systemd/system/s041f.service
mkdir -p /srv/w/out; printf '[Service]\nExecStart=/bin/true\n' >/srv/w/out/s041g.service
ln -s /srv/w/out/s041g.service /etc/systemd/system/s041g.service
ln -s /srv/w/out/none.service /etc/systemd/system/s041h.service
printf '[Service]\nExecStart=/bin/true\n' >/run/systemd/system/s041i.service
: >/etc/systemd/system/s041j.service
for u in a b c d e f g h i j; do sc is-enabled s041$u; done
sc is-enabled s041a s041b s041d
sc is-enabled s041d s041b
sc is-enabled -q s041b
sc enable s041a
for u in a c f; do sc is-enabled s041$u; done
sc is-enabled --full s041a s041b
sc list-unit-files --no-legend 's041*'
