service s028.service 'ExecStart=/bin/sleep 1000'
mkdir -p /run/systemd/system/s028.service.d
printf '[Unit]\nDescription=from run\n' >/run/systemd/system/s028.service.d/a.conf
printf '[Unit]\nDescription=from run b\n' >/run/systemd/system/s028.service.d/b.conf
reload
props s028.service Description
mkdir -p /etc/systemd/system/s028.service.d
ln -s /dev/null /etc/systemd/system/s028.service.d/b.conf
reload
props s028.service Description DropInPaths
