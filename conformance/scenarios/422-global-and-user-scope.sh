g=/etc/systemd/user; l=/usr/lib/systemd/user
mkdir -p $g
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=default.target\n' >$g/s422.service
printf '[Service]\nExecStart=/bin/true\n' >$g/s422static.service
links() { find $g /run/systemd/user -name '*s422*' -printf '%p -> %l\n' 2>/dev/null | sort; }
sc --global enable s422; links
sc --global is-enabled s422 s422static s422-none
sc --global list-unit-files 's422*'
sc --global disable s422; links
sc --global mask s422static; links
sc --global unmask s422static; links
sc --global mask s422-none; links
sc --global unmask s422-none
sc --global enable --runtime s422; links
sc --global disable --runtime s422; links
sc --global preset s422; links
sc --global add-wants default.target s422static; links
sc --global enable --now s422
sc --global start s422
sc --global status s422
sc --global get-default
sc --global set-default basic.target; links
rm -rf $g/*s422* $g/default.target* /run/systemd/user/*s422*
