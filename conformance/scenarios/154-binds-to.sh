unit s154a.service <<U
[Unit]
BindsTo=s154b.service
After=s154b.service
[Service]
ExecStart=/bin/sleep 1000
U
service s154b.service 'ExecStart=/bin/sleep 1000'
reload
sc start s154a
states s154a.service s154b.service
kill -9 $(systemctl show -P MainPID s154b)
becomes s154b.service failed
becomes s154a.service inactive
states s154a.service s154b.service
