try systemd-run --quiet --unit=s380a sleep 1000
states s380a.service
props s380a.service Transient FragmentPath Description
try systemd-run --quiet --wait --unit=s380b /bin/sh -c 'exit 3'
try systemd-run --quiet --wait --pipe --unit=s380c /bin/sh -c 'cat; echo $X' -p x </dev/null
echo input | systemd-run --quiet --pipe --wait -E X=yes --unit=s380d /bin/sh -c 'cat; echo $X'; echo $?
try systemd-run --quiet --wait --collect -p User=daemon -p Nice=4 -p WorkingDirectory=/usr --pipe /bin/sh -c 'id -un; nice; pwd'
try systemd-run --quiet --unit=s380e --remain-after-exit --description='A test' /bin/true
becomes s380e.service exited
states s380e.service
props s380e.service Description RemainAfterExit
try systemd-run --quiet --unit=s380a /bin/true
try systemd-run --quiet --unit=s380f -p Nonsense=1 /bin/true
try systemd-run --quiet --unit=s380g --service-type=oneshot --uid=daemon --gid=mail --setenv=A=b /bin/sh -c 'exit 0'
sc stop s380a s380e
sc reset-failed
