sc get-default
sc set-default multi-user.target
sc get-default
readlink /etc/systemd/system/default.target
sc set-default s024-none.target
sc set-default dbus.service
sc get-default
