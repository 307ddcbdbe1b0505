unit s157.service <<U
[Unit]
Upholds=s157b.service
[Service]
ExecStart=/bin/sleep 1000
U
service s157b.service 'ExecStart=/bin/sleep 1000'
reload
sc start s157
becomes s157b.service running
states s157b.service
sc stop s157b
becomes s157b.service running
states s157b.service
sc stop s157
props s157b.service UpheldBy
