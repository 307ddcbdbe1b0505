systemd-run --unit=s073 --wait -q /bin/true; echo $?
systemd-run --unit=s073b --wait -q /bin/sh -c 'exit 4'; echo $?
systemd-run --unit=s073c sleep 1000; echo $?
states s073c.service
props s073c.service Transient UnitFileState FragmentPath Description
systemctl cat s073c | grep -v -e '^#' 
sc stop s073c
echo piped | systemd-run --unit=s073d --pipe --wait -q cat
systemd-run --unit=s073e -p Environment=X=1 --setenv=Y=2 --wait -q sh -c 'echo $X $Y >/srv/w/out'; cat /srv/w/out
systemd-run --unit=s073f --on-active=100ms --timer-property=AccuracySec=1ms touch /srv/w/timer
eventually test -e /srv/w/timer; ls /srv/w/timer
