service s172a.service 'ExecStart=/bin/sleep 1000'
service s172b.service 'ExecStart=/bin/sleep 1000'
service s172c.service 'ExecStart=/bin/sleep 1000'
mkdir -p /etc/systemd/system/s172a.service.wants /etc/systemd/system/s172a.service.requires
ln -s ../s172b.service /etc/systemd/system/s172a.service.wants/s172b.service
ln -s ../s172c.service /etc/systemd/system/s172a.service.requires/s172c.service
reload
sc start s172a
states s172b.service s172c.service
props s172a.service Wants
props s172a.service Requires
