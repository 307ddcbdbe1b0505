# What a user who is not root may: read everything over the system bus, and act on nothing, where no polkit is asked.
service s433.service 'ExecStart=/bin/sleep 1000' 'ExecReload=/bin/true'
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' | unit s433e.service
printf '[Timer]\nOnCalendar=2040-01-01\n' | unit s433.timer
reload
systemctl start s433.service s433.timer
chmod 755 /srv/w
eventually test -S /run/dbus/system_bus_socket
as() { echo "\$ user: $*"; setpriv --reuid=65534 --regid=65534 --clear-groups "$@" </dev/null 2>&1; status=$?; [ $status -eq 0 ] || echo "[exit $status]"; }
usc() { as systemctl --no-ask-password "$@"; }
usc is-active s433 s433e
usc is-enabled s433 s433e
usc is-failed s433
usc show -p Id,ActiveState,MainPID,FragmentPath s433 | sed 's/PID=[0-9].*/PID=N/'
usc list-units 's433*'
usc list-unit-files 's433*'
usc list-timers s433.timer | sed -n 's/.*s433.timer/s433.timer/p'
usc list-dependencies --reverse s433
usc cat s433
usc status -n0 s433 | sed -n '1,2p;/CGroup/,$p'
usc status -n0 s433e s433-none
usc get-default
usc list-jobs
usc show-environment | sed 's/=.*//' | sort
usc start s433e
usc start s433-none
usc stop s433 s433.timer
usc restart s433
usc try-restart s433
usc reload s433
usc kill s433
usc reset-failed
usc reset-failed s433
usc enable s433e
usc enable --now s433e
usc disable s433e
usc mask s433e
usc unmask s433e
usc preset s433e
usc link /srv/w/nothing.service
usc revert s433
usc set-property s433 CPUWeight=50
usc set-environment A=b
usc unset-environment A
usc import-environment A
usc daemon-reload
usc daemon-reexec
usc isolate rescue.target
usc set-default rescue.target
usc add-wants multi-user.target s433e
usc cancel
usc cancel 1
usc kill s433-none
usc reset-failed s433-none
usc set-property s433-none CPUWeight=50
usc clean s433-none s433e
usc stop s433-none
usc start --job-mode=nonsense s433
usc start s433@bad@bad
usc bind s433-none / /
usc log-level
usc log-level debug
usc log-target console
usc service-log-level s433
usc clean s433
usc freeze s433
usc edit s433
usc rescue
usc emergency
usc default
usc exit
usc kexec
usc -f poweroff
as systemd-run --no-ask-password true
as systemd-run --no-ask-password --scope true
as systemd-run --no-ask-password -P true
as systemd-analyze time | sed -E 's/[0-9.]+m?s/SPAN/g'
as systemd-notify --booted
sc is-active s433 s433.timer
states s433.service s433e.service
