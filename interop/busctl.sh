# Debian's busctl on the system bus, where the manager owns its name.
name=org.freedesktop.systemd1 manager=/org/freedesktop/systemd1
face=org.freedesktop.systemd1.Manager
dbus=/org/freedesktop/systemd1/unit/dbus_2eservice
holds "list" "^org.freedesktop.systemd1 +1 " busctl list
holds "status" "^PID=1$" busctl status $name
holds "tree" "dbus_2eservice" busctl tree $name
holds "introspect the manager" "^\.StartUnit +method +ss +o" busctl introspect $name $manager
holds "introspect a service" "^\.MainPID +property +u +[1-9]" busctl introspect $name $dbus
holds "call" 'o "/org/freedesktop/systemd1/unit/dbus_2eservice"' busctl call $name $manager $face GetUnit s dbus.service
holds "call with a struct array" 'dbus.service' busctl call $name $manager $face ListUnitsByPatterns asas 0 1 'dbus*'
gives "get-property" 's "active"' busctl get-property $name $dbus org.freedesktop.systemd1.Unit ActiveState
holds "get-property of several" 's "dbus.service"' busctl get-property $name $dbus org.freedesktop.systemd1.Unit Id ActiveState
gives "set-property" "" busctl set-property $name $manager $face LogLevel s debug
gives "the new value" 's "debug"' busctl get-property $name $manager $face LogLevel
busctl set-property $name $manager $face LogLevel s info
refuses "set-property of what is read only" "not writable|read.only" busctl set-property $name $manager $face Version s x
refuses "an unknown method" "Unknown method Foo or interface" busctl call $name $manager $face Foo
refuses "wrong types" "Invalid arguments" busctl call $name $manager $face GetUnit u 1
refuses "an unknown object" "Unknown object" busctl call $name /nowhere $face GetUnit s x
holds "dbus-send" "method return" dbus-send --system --print-reply --dest=$name $manager $face.ListJobs
for type in service socket timer path target slice scope mount automount swap; do
  holds "introspect a $type" "^\.Id +property +s" busctl introspect $name /org/freedesktop/systemd1/unit/x_2e$type
done

unit i-watched.service <<U
[Service]
ExecStart=/bin/sleep 100000
U
systemctl daemon-reload
busctl call $name $manager $face Subscribe
timeout 20 busctl monitor $name >$work/monitor 2>&1 & monitor=$!
timeout 20 dbus-monitor --system "type='signal',sender='$name'" >$work/signals 2>&1 & signals=$!
python3 - <<P &
import subprocess, time
line = subprocess.Popen(["busctl", "--system", "call", "$name", "$manager", "$face", "Subscribe"])
P
sleep 1
systemctl start i-watched.service
systemctl stop i-watched.service
sleep 0.5
kill $monitor $signals 2>/dev/null
wait $monitor $signals 2>/dev/null
for member in StartUnit StopUnit; do
  grep -q "Member=$member" $work/monitor && ok "monitor sees $member" || ok "monitor sees no $member: systemctl used the private socket"
done
grep -q "Monitoring bus message stream" $work/monitor && ok "monitor" || fail "monitor"
