unit s315a.service <<U
[Unit]
Upholds=s315b.service
[Service]
ExecStart=/bin/sleep 1000
U
service s315b.service 'ExecStart=/bin/sleep 1000'
reload
sc start s315a
becomes s315b.service active
systemctl kill -s TERM s315b
becomes s315b.service inactive
becomes s315b.service active
sc stop s315b
becomes s315b.service active
sc stop s315a
sc stop s315b
sleep 0.2
states s315b.service
props s315b.service UpheldBy
