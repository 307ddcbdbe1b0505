try systemd-run --quiet --scope --unit=s381a /bin/sh -c 'echo in scope; exit 4'
systemd-run --quiet --scope --unit=s381b sleep 1000 &
becomes s381b.scope running
states s381b.scope
props s381b.scope Transient
sc stop s381b.scope
try systemd-run --quiet --unit=s381c --on-active=300ms --timer-property=AccuracySec=1ms /bin/touch /srv/w/ran
states s381c.timer
eventually test -e /srv/w/ran
try systemd-run --unit=s381d --on-calendar=yearly /bin/true
props s381d.timer TimersCalendar | sed 's/next_elapse=.*/NEXT/'
sc stop s381d.timer
states s381d.timer
