service s384.service Type=oneshot 'ExecStart=/bin/false'
service s384b.service Type=oneshot 'ExecStart=/bin/sleep 0.5'
reload
systemctl reset-failed
sc is-system-running
sc start s384
sc is-system-running
systemctl show -P NFailedUnits -P SystemState
sc reset-failed s384
sc is-system-running
sc is-system-running --wait
