export PATH=/usr/sbin:/usr/bin:/sbin:/bin
unit s415.service <<U
[Service]
ExecStart=/bin/sleep 1000
ExecReload=/bin/true
U
reload
try runlevel
try telinit
try telinit x
try telinit q
try telinit --help | head -3
try shutdown --help | head -3
try shutdown -c
try shutdown nonsense
try halt --help | head -3
try poweroff --nonsense
try reboot --help | head -3
