# Services on the system bus: Type=dbus, activation by the bus, what a user may do, and names that nobody has.
name=org.freedesktop.systemd1 manager=/org/freedesktop/systemd1 face=org.freedesktop.systemd1.Manager
run="/usr/bin/python3 /srv/interop/dbus_service.py"
cat >/etc/dbus-1/system.d/interop.conf <<X
<busconfig><policy context="default"><allow own_prefix="org.example"/><allow send_destination="*"/></policy></busconfig>
X
unit bus-a.service <<U
[Service]
Type=dbus
BusName=org.example.A
ExecStart=$run org.example.A
U
unit bus-b.service <<U
[Service]
Type=dbus
BusName=org.example.B
ExecStart=$run org.example.B
U
unit bus-never.service <<U
[Service]
Type=dbus
BusName=org.example.Never
TimeoutStartSec=1
ExecStart=/bin/sleep 100000
U
unit bus-dies.service <<U
[Service]
Type=dbus
BusName=org.example.Dies
ExecStart=/bin/false
U
mkdir -p /usr/share/dbus-1/system-services
printf '[D-BUS Service]\nName=org.example.B\nExec=/bin/false\nUser=root\nSystemdService=bus-b.service\n' \
  >/usr/share/dbus-1/system-services/org.example.B.service
printf '[D-BUS Service]\nName=org.example.Dies\nExec=/bin/false\nUser=root\nSystemdService=bus-dies.service\n' \
  >/usr/share/dbus-1/system-services/org.example.Dies.service
printf '[D-BUS Service]\nName=org.example.Gone\nExec=/bin/false\nUser=root\nSystemdService=bus-gone.service\n' \
  >/usr/share/dbus-1/system-services/org.example.Gone.service
systemctl daemon-reload
gives "dbus.service reloads" "" systemctl reload dbus.service

gives "a service starts when its name appears" "" systemctl start bus-a.service
gives "it is active" "active" systemctl is-active bus-a.service
holds "its name is on the bus" "bus-a.service|org.example.A" busctl list --unique --acquired
holds "it answers" "^s \"$(systemctl show -P MainPID bus-a.service)\"" busctl call org.example.A / org.example.I Get
busctl call org.example.A / org.example.I Drop >/dev/null
becomes bus-a.service inactive
gives "a name that is given back ends the service well" "success" systemctl show -P Result bus-a.service
gives "it starts again" "" systemctl start bus-a.service
busctl call org.example.A / org.example.I Quit >/dev/null
becomes bus-a.service inactive
refuses "without a name it fails in time" "timeout was exceeded" systemctl start bus-never.service
gives "the result says so" "timeout" systemctl show -P Result bus-never.service
refuses "one that ends before its name fails" "failed|control process" systemctl start bus-dies.service
systemctl reset-failed

gives "a bus service is not running before" "inactive
[exit 3]" systemctl is-active bus-b.service
holds "a call starts it" '^s "' busctl call org.example.B / org.example.I Get
gives "it was started by its unit" "active" systemctl is-active bus-b.service
refuses "one whose unit fails is refused" "failed|exit|Activation|activate" busctl call org.example.Dies / org.example.I Get
refuses "one whose unit is not there is refused" "not found|Unit bus-gone" busctl call org.example.Gone / org.example.I Get

useradd -m interop 2>/dev/null || adduser --disabled-password --gecos '' interop >/dev/null 2>&1
printf '#!/bin/sh\nexec setpriv --reuid=interop --regid=interop --clear-groups "$@"\n' >/usr/local/bin/as
chmod +x /usr/local/bin/as
gives "a user may read" "active" as systemctl is-active dbus.service
holds "a user may list" "dbus.service" as systemctl list-units
holds "a user may show" "^MainPID=[1-9]" as systemctl show dbus.service
holds "a user may read properties" "s \"active\"" as busctl get-property $name $manager/unit/dbus_2eservice $name.Unit ActiveState
refuses "a user may not start" "^Failed to start bus-a.service: Access denied$" as systemctl --no-ask-password start bus-a.service
refuses "a user may not stop" "^Failed to stop bus-b.service: Access denied$" as systemctl --no-ask-password stop bus-b.service
refuses "a user may not reload" "^Reload daemon failed: Access denied$" as systemctl --no-ask-password daemon-reload
refuses "a user may not enable" "^Failed to enable unit: Access denied$" as systemctl --no-ask-password enable bus-a.service
refuses "a user may not kill" "Access denied$" as systemctl --no-ask-password kill bus-b.service
refuses "a user may not set the environment" "Access denied$" as systemctl --no-ask-password set-environment A=b
refuses "a user may not run" "Access denied$" as systemd-run --no-ask-password true
gives "nothing was stopped" "active" systemctl is-active bus-b.service

refuses "login1 is refused at once" "not activatable|not provided|exit|fail|not found|Unit" busctl call org.freedesktop.login1 /org/freedesktop/login1 \
  org.freedesktop.login1.Manager Inhibit ssss shutdown me why block
started=$(date +%s)
timeout 20 busctl call org.freedesktop.hostname1 /org/freedesktop/hostname1 org.freedesktop.DBus.Peer Ping >/dev/null 2>&1
[ $(($(date +%s) - started)) -lt 10 ] && ok "hostname1 answers or is refused at once" || fail "hostname1 hangs"
refuses "a name that nobody knows" "not provided" busctl call org.example.Nobody / org.freedesktop.DBus.Peer Ping

gives "dbus.service may be stopped" "" systemctl stop dbus.socket dbus.service
gives "the manager lives on without it" "active" systemctl is-active multi-user.target
gives "and is there when it comes back" "" systemctl start dbus.socket dbus.service
eventually busctl status $name
holds "with its name" "^PID=1$" busctl status $name
rm -f /usr/share/dbus-1/system-services/org.example.* /etc/dbus-1/system.d/interop.conf
