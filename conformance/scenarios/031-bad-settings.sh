service s031a.service 'ExecStart='
service s031b.service 'Type=nonsense' 'ExecStart=/bin/sleep 1000'
service s031c.service 'ExecStart=sleep-no-such 1'
service s031d.service 'Type=oneshot'
service s031e.service 'ExecStart=/bin/sleep 1' 'ExecStart=/bin/sleep 2'
service s031f.service 'Type=oneshot' 'Restart=always' 'ExecStart=/bin/true'
service s031g.service 'ExecStop=/bin/true'
echo 'garbage' | unit s031h.service
printf '[Service]\nFoo=bar\nExecStart=/bin/sleep 1000\n[Nonsense]\nA=b\n[X-Mine]\nA=b\n' | unit s031i.service
printf '[Service]\nExecStart=relative/path\n' | unit s031j.service
printf '[Service]\nRemainAfterExit=yes\nType=simple\n' | unit s031k.service
reload
for u in a b c d e f g h i j k; do states s031$u.service; sc start s031$u; systemctl show -P LoadError s031$u; done
