long() { head -c "$1" /dev/zero | tr '\0' x; }
{ printf '[Unit]\nDescription='; long 1000; printf '\n[Service]\nExecStart=/bin/true\n'; } | unit s083a.service
{ printf '[Unit]\nDescription='; long 100000; printf '\n[Service]\nExecStart=/bin/true\n'; } | unit s083b.service
{ printf '[Unit]\nDescription='; long 1048700; printf '\n[Service]\nExecStart=/bin/true\n'; } | unit s083c.service
{ printf '[Unit]\n#'; long 1048700; printf '\nDescription=after\n[Service]\nExecStart=/bin/true\n'; } | unit s083d.service
{ printf '[Unit]\nDescription='; for i in 1 2 3 4 5 6 7 8 9 10 11; do long 100000; printf '\\\n'; done; printf 'end\n[Service]\nExecStart=/bin/true\n'; } | unit s083e.service
reload
for u in a b c d e; do props s083$u.service LoadState LoadError; systemctl show -P Description s083$u | wc -c; done
sc start s083c
sc status s083c | grep -v 'Line too long'
