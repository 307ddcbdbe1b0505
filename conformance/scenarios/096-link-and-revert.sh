mkdir -p o/sub
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' >o/s096.service
printf '[Service]\nExecStart=/bin/true\n' >o/s096t@.service
printf 'x' >o/notaunit
links() { find $units /run/systemd/system -name '*s096*' -printf '%p -> %l\n' | sort; }
sc link /srv/w/o/s096.service; links; sc is-enabled s096
sc link /srv/w/o/s096.service
sc enable s096; links; sc is-enabled s096
sc disable s096; links
sc link --runtime /srv/w/o/s096t@.service; links; sc is-enabled s096t@
sc link /srv/w/o/notaunit
sc link /srv/w/o/none.service
sc link /srv/w/o/sub
sc link s096.service
sc link ./o/s096.service; links
cd o; sc link ./s096.service; cd ..
sc enable /srv/w/o/s096.service; links; sc disable s096; links
printf '[Unit]\nDescription=over\n' | unit dbus.service.d/x.conf
cp /lib/systemd/system/dbus.service $units/dbus.service
sc revert dbus.service; ls $units | grep dbus
sc revert dbus.service
sc revert s096-none
sc revert s096t@.service
links
