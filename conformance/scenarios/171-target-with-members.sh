unit s171.target <<U
[Unit]
Description=Group of two
Wants=s171a.service
Requires=s171b.service
U
service s171a.service 'ExecStart=/bin/sleep 1000'
service s171b.service 'ExecStart=/bin/sleep 1000'
reload
sc start s171.target
states s171a.service s171b.service s171.target
props s171.target After
props s171a.service Before
sc stop s171.target
states s171a.service s171.target
sc stop s171b
