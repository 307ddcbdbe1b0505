touch /srv/w/c /srv/w/m
unit s231c.path <<U
[Path]
PathChanged=/srv/w/c
U
unit s231m.path <<U
[Path]
PathModified=/srv/w/m
U
service s231c.service 'Type=oneshot' 'ExecStart=/bin/sh -c "echo c >>/srv/w/log"'
service s231m.service 'Type=oneshot' 'ExecStart=/bin/sh -c "echo m >>/srv/w/log"'
reload
sc start s231c.path s231m.path
echo x >>/srv/w/c
eventually grep c /srv/w/log
echo x >>/srv/w/m
eventually grep m /srv/w/log
sleep 0.2
sort -u /srv/w/log
states s231c.path s231m.path
