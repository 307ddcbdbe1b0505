mkdir -p /usr/local/lib/systemd/system
printf '[Service]\nExecStart=/bin/sleep 1000\n' >/usr/local/lib/systemd/system/s022.service
service s022.service 'ExecStart=/bin/sleep 2000'
unit s022.service.d/a.conf <<U
[Unit]
Description=changed
U
reload
props s022.service Description FragmentPath DropInPaths
sc revert s022
props s022.service Description FragmentPath DropInPaths
sc revert s022
