service s249a.service 'RuntimeDirectory=s249a' 'RuntimeDirectoryPreserve=yes' 'ExecStart=/bin/sleep 1000'
service s249b.service 'RuntimeDirectory=s249b' 'RuntimeDirectoryPreserve=restart' 'ExecStart=/bin/sleep 1000'
service s249c.service 'RuntimeDirectory=s249c' 'ExecStart=/bin/sleep 1000'
reload
sc start s249a s249b s249c
for u in a b c; do eventually test -d /run/s249$u; done
touch /run/s249a/x /run/s249b/x /run/s249c/x
sc restart s249a s249b s249c
for u in a b c; do eventually test -d /run/s249$u; done
ls /run/s249a /run/s249b /run/s249c
sc stop s249a s249b s249c
ls -d /run/s249a /run/s249b /run/s249c
rm -rf /run/s249a
