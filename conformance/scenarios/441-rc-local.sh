g=/etc/systemd/system-generators; mkdir -p $g
state() { echo "## $1"; reload; props rc-local.service LoadState WantedBy Description; sc list-dependencies multi-user.target | grep -c rc-local; }
state 'no file'
printf '#!/bin/sh\necho "ran $*" >>/srv/w/ran\n' >/etc/rc.local
chmod 644 /etc/rc.local; state 'not executable'
chmod 755 /etc/rc.local; state executable
readlink /run/systemd/generator/multi-user.target.wants/rc-local.service
sc start rc-local; cat ran; sc is-active rc-local
printf '#!/bin/sh\necho mine >>/srv/w/mine\n' >$g/systemd-rc-local-generator; chmod +x $g/systemd-rc-local-generator
state 'a generator of the same name'; cat mine
ln -sf /dev/null $g/systemd-rc-local-generator; state 'a masked generator'
rm -f /etc/rc.local $g/systemd-rc-local-generator; sc stop rc-local; state 'gone again'
