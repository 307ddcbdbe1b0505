service s047.service 'ExecStart=/bin/sleep 1000'
reload
sc start s047
sc set-property --runtime s047 CPUWeight=50 TasksMax=77
props s047.service CPUWeight TasksMax
sc set-property s047 MemoryMax=50M
props s047.service MemoryMax
ls /etc/systemd/system.control/s047.service.d /run/systemd/system.control/s047.service.d
cat /etc/systemd/system.control/s047.service.d/*
sc set-property s047 Foo=bar
sc set-property s047 CPUWeight=abc
sc set-property s047 Type=oneshot
sc set-property s047-none CPUWeight=50
sc set-property s047
sc set-property s047 Description='a new one'
props s047.service Description
echo '$ systemctl revert s047'
systemctl revert s047 2>&1 | sort   # in the order of the directory
props s047.service CPUWeight MemoryMax
