printf '[Service]\nExecStart=/bin/true\n' >/run/systemd/system/s042.service
systemctl daemon-reload
sc mask s042.service
sc is-enabled s042
sc unmask s042
sc mask s042.service s042b.service
sc enable s042b
sc mask --runtime s042c.service
sc start s042c
sc is-enabled s042c
sc unmask s042c.service
sc unmask --runtime s042c.service
sc unmask s042-none.service
sc mask 'bad name'
sc mask s042@.service
sc is-enabled s042@x
sc unmask s042@.service
