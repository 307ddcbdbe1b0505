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
timeout 20 busctl monitor $name >$work/monitor 2>&1 & monitor=$!
timeout 20 dbus-monitor --system "type='signal',sender='$name'" >$work/signals 2>&1 & signals=$!
eventually grep -q "Monitoring bus message stream" $work/monitor && ok "monitor" || fail "monitor"
eventually grep -q "member=NameAcquired" $work/signals && ok "dbus-monitor" || fail "dbus-monitor"
export SYSTEMCTL_FORCE_BUS=1   # as root systemctl would use the private socket
gives "a start over the bus" "" systemctl start i-watched.service
gives "a stop over the bus" "" systemctl stop i-watched.service
unset SYSTEMCTL_FORCE_BUS
sees() { eventually grep -q "$2" $work/$1 && ok "$1: $2" || fail "$1: $2"; }
for member in StartUnit StopUnit; do sees monitor "Member=$member"; done
for member in JobNew JobRemoved PropertiesChanged; do sees signals "member=$member"; done
sees signals '"i-watched.service"'
kill $monitor $signals 2>/dev/null
wait $monitor $signals 2>/dev/null || true

