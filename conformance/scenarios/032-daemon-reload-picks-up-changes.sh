service s032.service 'ExecStart=/bin/sleep 1000'
reload
sc start s032
service s032.service 'ExecStart=/bin/sleep 2000' 'ExecReload=/bin/true'
props s032.service NeedDaemonReload CanReload
sc daemon-reload
props s032.service NeedDaemonReload CanReload
states s032.service
rm /etc/systemd/system/s032.service
sc daemon-reload
states s032.service
props s032.service FragmentPath
sc stop s032
states s032.service
