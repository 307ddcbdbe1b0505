chmod 777 /srv/w
service s442a.service 'Type=oneshot' 'User=nobody' 'Group=daemon' 'ExecStart=/bin/true'
service s442b.service 'Type=oneshot' 'User=late442' 'SupplementaryGroups=more442' 'ExecStart=/bin/sh -c "id >>/srv/w/b"'
reload
sc start s442a
sc start s442b
props s442b.service ExecMainStatus Result
echo 'late442:x:4420:4421::/:/bin/sh' >>/etc/passwd
printf 'late442:x:4421:\nmore442:x:4422:\n' >>/etc/group
sc start s442b
cat /srv/w/b
sed -i '/late442/d' /etc/passwd
sc start s442b
props s442b.service ExecMainStatus Result
