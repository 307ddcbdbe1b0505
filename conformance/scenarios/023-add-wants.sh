service s023.service 'ExecStart=/bin/sleep 1000'
echo '[Unit]' | unit s023.target
sc add-wants s023.target s023.service
sc add-wants s023.target s023.service
sc add-requires s023.target s023.service
find /etc/systemd/system -name 's023*' -type l | sort
props s023.target Wants Requires
sc add-wants s023.target s023-none.service
sc add-wants s023-none.target s023.service
find /etc/systemd/system -name 's023*' -type l | sort
