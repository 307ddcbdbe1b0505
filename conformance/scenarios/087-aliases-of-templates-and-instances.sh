service s087@.service 'ExecStart=/bin/echo %i'
ln -s s087@.service $units/s087alias@.service
ln -s s087@.service $units/s087fix@one.service
ln -s s087@one.service $units/s087wrong.service
ln -s s087@.service $units/s087b.socket
ln -s s087c.service $units/s087d.service
ln -s s087d.service $units/s087c.service
reload
for u in s087@a s087alias@a s087fix@one s087fix@two s087wrong s087c; do props $u.service Id Names LoadState; systemctl show -P ExecStart $u.service | sed 's/ ; start_time.*//'; done
sc list-unit-files --no-legend 's087*'
for u in s087@ s087alias@x s087fix@one s087c; do sc is-enabled $u.service; done
