service s027@.service 'ExecStart=/bin/sleep 1000'
unit s027@.service.d/a.conf <<U
[Service]
Environment=T=template I=%i
U
unit s027@one.service.d/b.conf <<U
[Service]
Environment=O=instance
U
reload
props s027@one.service Environment DropInPaths
props s027@two.service Environment DropInPaths
