# What update-rc.d or chkconfig does by itself is taken away here: systemctl alone must make the unit known.
cat >/etc/init.d/s404 <<'I'
#!/bin/sh
# chkconfig: 345 85 15
# description: A script \
#              of two lines
case $1 in start) touch /run/s404;; stop) rm -f /run/s404;; esac
I
chmod 755 /etc/init.d/s404
mv /lib/systemd/systemd-sysv-install /srv/w/saved
printf '#!/bin/sh\ncase $1 in enable) ln -sf ../init.d/s404 /etc/rc3.d/S85s404;; disable) rm -f /etc/rc3.d/S85s404;; *) [ -e /etc/rc3.d/S85s404 ];; esac\n' >/lib/systemd/systemd-sysv-install
chmod 755 /lib/systemd/systemd-sysv-install
sc --no-reload enable s404
props s404 LoadState
sc enable s404
props s404 LoadState Description WantedBy
sc is-enabled s404
sc start s404
ls /run/s404
sc disable s404
props s404 LoadState WantedBy
sc stop s404
rm -f /etc/init.d/s404
mv /srv/w/saved /lib/systemd/systemd-sysv-install
reload
