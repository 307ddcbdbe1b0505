printf '[Service]\nExecStart=/bin/true\n' | unit s086.service.d/a.conf
printf '[Unit]\nDescription=a slice\n' | unit s086.slice.d/a.conf
printf '[Unit]\nDescription=a target\n' | unit s086.target.d/a.conf
reload
states s086.service s086.slice s086.target
for u in s086.service s086.slice s086.target; do props $u Description DropInPaths FragmentPath; done
sc cat s086.slice
sc cat s086.service
