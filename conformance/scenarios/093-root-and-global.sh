r=/srv/w/r
mkdir -p $r/usr/lib/systemd/system $r/usr/lib/systemd/system-preset $r/etc
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlias=al.service\nAlso=b.socket\n' >$r/usr/lib/systemd/system/a.service
printf '[Socket]\nListenStream=80\n[Install]\nWantedBy=sockets.target\n' >$r/usr/lib/systemd/system/b.socket
printf '[Unit]\n' >$r/usr/lib/systemd/system/multi-user.target
printf '[Unit]\nAllowIsolate=yes\n' >$r/usr/lib/systemd/system/graphical.target
printf '[Service]\nExecStart=/bin/true\n' >$r/usr/lib/systemd/system/b.service
printf 'enable a.service\ndisable *\n' >$r/usr/lib/systemd/system-preset/50.preset
tree() { find $r/etc $r/run -type l -printf '%p -> %l\n' 2>/dev/null | sort; }
for c in 'list-unit-files' 'enable a' 'is-enabled a' 'is-enabled al' 'is-enabled b.socket' 'list-unit-files --state=enabled' 'disable a' 'preset-all' 'preset-all --preset-mode=enable-only' 'mask b.service' 'is-enabled b.service' 'unmask b.service' 'set-default graphical.target' 'get-default' 'add-wants multi-user.target b.service' 'add-requires multi-user.target b.service' 'reenable a' 'revert a' 'mask --runtime a' 'enable c' 'set-default b.service' 'link /usr/lib/systemd/system/a.service'; do
  sc --root=$r $c; tree
done
mkdir -p $r/opt; printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' >$r/opt/o.service
sc --root=$r link /opt/o.service; sc --root=$r enable /opt/o.service; tree
sc --global enable none
sc --global list-unit-files --no-legend 'dbus*' 
sc --global is-enabled dbus.socket
sc --global mask s093.service; ls -l /etc/systemd/user | grep -o 's093.*'; sc --global unmask s093.service
sc --global start x
