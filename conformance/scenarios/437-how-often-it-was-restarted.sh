n() { echo "$1: $(systemctl show -P NRestarts s434.service) $(systemctl show -P ActiveState s434.service)/$(systemctl show -P SubState s434.service)"; }
hit() { before=$(systemctl show -P NRestarts s434.service); kill -9 "$(systemctl show -P MainPID s434.service)"; eventually sh -c "test \$(systemctl show -P NRestarts s434.service) = $((before + 1))"; eventually systemctl is-active s434; n "$1"; }
printf '[Unit]\nStartLimitIntervalSec=0\n[Service]\nExecStart=/bin/sleep 1000\nRestart=always\nRestartSec=100ms\n' | unit s434.service
printf '[Unit]\nStartLimitBurst=3\nStartLimitIntervalSec=100\n[Service]\nExecStart=/bin/false\nRestart=on-failure\nRestartSec=50ms\n' | unit s434l.service
reload
sc start s434
n started
hit killed; hit 'killed again'
reload; n reloaded
sc reset-failed s434; n reset
hit killed
sc restart s434; n restarted
hit killed
sc stop s434; n stopped
sc start s434; n 'started again'
kill -9 "$(systemctl show -P MainPID s434)"; eventually is_in s434.service auto-restart
sc stop s434; n 'stopped while it waited'
sc start s434l; becomes s434l.service failed; eventually sh -c 'test $(systemctl show -P NRestarts s434l.service) = 3'; props s434l.service NRestarts Result
sc reset-failed s434l; props s434l.service NRestarts Result
