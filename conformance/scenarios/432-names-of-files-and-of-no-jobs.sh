service s432.service 'ExecStart=/bin/sleep 1000'
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' | unit s432o.service
reload
sc is-enabled /etc/systemd/system/s432.service
sc is-enabled ./s432.service
sc enable /etc/systemd/system/s432o.service
sc is-enabled s432o
sc disable /etc/systemd/system/s432o.service
sc list-jobs s432-none
sc list-jobs
sc list-unit-files s432o.service s432-none.service
sc list-unit-files --type=service --state=static 's432*'
sc list-units --type=service,socket 's432*' --all
sc list-units --type=nonsense
sc kill -s 0 s432
sc cancel
sc log-level; sc log-target; sc service-watchdogs
sc get-default x
sc set-property s432o CPUWeight=7 Nonsense=1
sc link
sc preset
sc help systemd-none.service
