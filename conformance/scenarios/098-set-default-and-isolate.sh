unit s098.target <<U
[Unit]
AllowIsolate=yes
U
ln -s s098.target $units/s098alias.target
reload
sc get-default
sc set-default s098
sc get-default
sc set-default s098alias.target
ls -l $units/default.target | sed 's/.*default/default/'
sc set-default s098-none.target
sc set-default dbus.service
sc set-default default.target
sc set-default
sc set-default a b
sc get-default x
sc set-default --force s098.target
sc set-default -q graphical.target
rm -f $units/default.target
sc get-default
