unit s156a.service <<U
[Unit]
Conflicts=s156b.service
[Service]
ExecStart=/bin/sleep 1000
U
service s156b.service 'ExecStart=/bin/sleep 1000'
reload
sc start s156b
sc start s156a
becomes s156b.service inactive
states s156a.service s156b.service
sc start s156b
becomes s156a.service inactive
states s156a.service s156b.service
sc start s156a s156b
props s156b.service ConflictedBy
