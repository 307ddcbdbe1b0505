mkdir -p /run/systemd/system
printf '[Service]\nExecStart=/bin/sleep 1000\n' >/run/systemd/system/s070.service
reload
props s070.service FragmentPath UnitFileState
sc is-enabled s070
sc enable s070
sc status -n0 s070
sc list-unit-files --no-legend s070.service
