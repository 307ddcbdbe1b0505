unit s314a.service <<U
[Unit]
BindsTo=s314b.service
After=s314b.service
[Service]
ExecStart=/bin/sleep 1000
U
service s314b.service 'ExecStart=/bin/sleep 1000'
unit s314c.service <<U
[Unit]
BindsTo=s314d.service
After=s314d.service
[Service]
ExecStart=/bin/sh -c 'echo ran >>/srv/w/log; sleep 1000'
U
service s314d.service 'Type=oneshot' 'ExecStart=/bin/true'
unit s314e.service <<U
[Unit]
BindsTo=s314f.service
After=s314f.service
[Service]
ExecStart=/bin/sleep 1000
U
unit s314f.service <<U
[Unit]
ConditionPathExists=/nope
[Service]
ExecStart=/bin/sleep 1000
U
reload
sc start s314a
systemctl kill -s TERM s314b
becomes s314a.service inactive
states s314a.service s314b.service
sc start s314a
sc restart s314b
becomes s314a.service active
states s314a.service s314b.service
sc start s314c
becomes s314c.service inactive
states s314c.service s314d.service
cat /srv/w/log
sc start s314e
becomes s314e.service inactive
states s314e.service s314f.service
