# Debian's systemd-run.
gives "a service and its exit status" "[exit 4]" systemd-run -q --wait --unit=r1 sh -c 'exit 4'
gives "--pipe gives back what it prints" "out
[exit 3]" systemd-run -q --pipe --unit=r2 sh -c 'echo out; exit 3'
echo input >$work/input
gives "--pipe passes standard input" "input" sh -c "systemd-run -q --pipe --unit=r3 cat <$work/input"
holds "--wait tells the result" "Finished with result: success" systemd-run --wait --unit=r4 true
gives "--scope runs in the foreground" "Running scope as unit: r5.scope
active" systemd-run --scope --unit=r5 systemctl show -P ActiveState r5.scope
becomes r5.scope inactive
systemd-run -q --scope --unit=r6 sleep 1000 & sleep 0.3
gives "a scope is stopped like a service" "" systemctl stop r6.scope
wait
gives "--on-active makes a timer" "Running timer as unit: r7.timer
Will run service as unit: r7.service" systemd-run --on-active=50ms --timer-property=AccuracySec=1ms --unit=r7 touch $work/r7
eventually test -e $work/r7 && ok "the timer elapses" || fail "the timer elapses"
gives "--on-calendar" "Running timer as unit: r8.timer
Will run service as unit: r8.service" systemd-run --on-calendar=daily --unit=r8 true
becomes r8.timer active
gives "--path-property" "Running path as unit: r9.path
Will run service as unit: r9.service" systemd-run --path-property=PathExists=$work/r9 --unit=r9 rm $work/r9
touch $work/r9
eventually test ! -e $work/r9 && ok "the path triggers" || fail "the path triggers"
gives "--socket-property" "Running socket as unit: r10.socket
Will run service as unit: r10.service" systemd-run --socket-property=ListenStream=/run/r10.sock --unit=r10 true
gives "user, group, niceness, slice, variables, directory" "nobody
nogroup
5
b
/tmp" systemd-run -q -P --wait --uid=nobody --gid=nogroup --nice=5 --slice=r -E A=b --working-directory=/tmp --unit=r11 \
  sh -c 'id -un; id -gn; nice; echo $A; pwd'
gives "-p" "0027 100" systemd-run -q -P -p UMask=0027 -p LimitNOFILE=100 -p KillMode=mixed -p CPUWeight=50 -p MemoryMax=1G \
  -p 'Environment=X=1 "Y=2 3"' -p TimeoutStopSec=5 -p Type=exec -p After=basic.target sh -c 'echo $(umask) $(ulimit -n)'
refuses "an unknown property" "Unknown assignment: Foo=bar" systemd-run -p Foo=bar true
refuses "a bad value" "Failed to start transient service unit: Invalid Type setting: foo" systemd-run -p Type=foo true
refuses "a name that is taken" "Unit dbus.service was already loaded or has a fragment file" systemd-run --unit=dbus true
gives "--remain-after-exit" "Running as unit: r12.service" systemd-run -r --unit=r12 true
becomes r12.service active
holds "its file" "^ExecStart=\"/usr/bin/true\"" systemctl cat r12.service
systemctl stop r12.service
gives "the file goes with the unit" "" find /run/systemd/transient -name 'r12*'
systemctl stop r8.timer r9.path r10.socket
systemctl reset-failed
gives "nothing is left" "" find /run/systemd/transient -name 'r*'
