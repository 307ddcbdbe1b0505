# Debian's systemctl 252 and ours, one after the other on the same state: both must print and return the same.
# Runs under our manager, with dbus.service and with the bus that it is itself where none is installed, and under systemd.
theirs=systemctl
ours="env PATH=/srv/interop/ours:$PATH systemctl"   # by the same name, since messages begin with it

# same ARGS: nothing changes by it.
same() { pair : "$@"; }

# pair BEFORE ARGS: BEFORE puts the state back before each of the two.
pair() {
  before=$1; shift
  eval "$before" >/dev/null 2>&1
  transcript $theirs "$@" >$work/theirs
  eval "$before" >/dev/null 2>&1
  transcript $ours "$@" >$work/ours
  if cmp -s $work/theirs $work/ours; then ok "systemctl $*"; else fail "systemctl $*"; diff $work/theirs $work/ours | sed 's/^/    /' | head -20; fi
}

# Under our manager only what it has itself may differ: its journal, which the other program cannot read.
unit i.service <<U
[Unit]
Description=Interop
StartLimitIntervalSec=0
[Service]
ExecStart=/bin/sleep 100000
ExecReload=/bin/true
RuntimeDirectory=interop
[Install]
WantedBy=multi-user.target
U
unit i.socket <<U
[Socket]
ListenStream=/run/i.sock
U
unit i.timer <<U
[Timer]
OnCalendar=daily
U
unit i.path <<U
[Path]
PathExists=/nowhere
U
unit i-fails.service <<U
[Service]
Type=oneshot
ExecStart=/bin/false
U
unit i-oneshot.service <<U
[Service]
Type=oneshot
ExecStart=/bin/true
U
unit i-isolated.target <<U
[Unit]
AllowIsolate=yes
Requires=multi-user.target
Wants=dbus.socket
After=multi-user.target
U
systemctl daemon-reload
systemctl start i.service i.timer i.path
systemctl start i-fails.service 2>/dev/null

for verb in is-active is-failed is-enabled cat show list-dependencies; do
  same $verb i.service
  same $verb i.socket i.timer
  same $verb none.service
done
same show -.mount
same show -- -.mount
for subject in i.service i.socket i.timer i.path basic.target system.slice init.scope dev-null.device; do
  same show "$subject"
done
same show
same list-units
same list-units --all --type=service,timer
same list-unit-files
same list-unit-files 'i*'
same list-dependencies --reverse i.service
same list-dependencies --after multi-user.target
same list-dependencies
same list-timers --all
same list-sockets --all
same list-jobs
same is-system-running
same get-default
same show-environment
same status none.service
pair 'systemctl stop i.service' start i.service
pair 'systemctl start i.service' stop i.service
same restart i.service
same try-restart i.service
same reload i.service
same reload-or-restart i.service i.path
same start none.service
same start i-fails.service
same start --no-block i-oneshot.service
pair 'systemctl start i-fails.service' reset-failed i-fails.service
same reset-failed
same kill -s CONT i.service
same kill --kill-whom=main -s CONT i.service
pair 'systemctl disable i.service' enable i.service
pair 'systemctl enable i.service' disable i.service
pair 'systemctl disable i.service' enable --now i.service
same disable none.service
pair 'systemctl unmask i-oneshot.service' mask i-oneshot.service
pair 'systemctl mask --runtime i-oneshot.service' unmask --runtime i-oneshot.service
systemctl unmask i-oneshot.service 2>/dev/null
same preset i-oneshot.service
pair "rm $units/multi-user.target.wants/i-oneshot.service" add-wants multi-user.target i-oneshot.service
same revert i-oneshot.service
same set-default none.target
same daemon-reload
same set-environment A=b 'C=d e'
same show-environment
same unset-environment A C
same set-property --runtime i.service CPUWeight=77
same show -p CPUWeight,DropInPaths i.service
same set-property i.service Foo=bar
same set-property i.service CPUWeight=x
same clean i.service
pair 'systemctl stop i.service; mkdir -p /run/interop' clean --what=runtime i.service
same clean i.timer
systemctl start i.service
same edit i.service
same cancel
same cancel 99999
same service-watchdogs
same log-level
if [ "$MANAGER" = ours ]; then
  same freeze i.service   # systemd freezes where it has control groups, and these containers differ in that
  same thaw none.service
fi
same start --wait i-oneshot.service
same start --wait i-fails.service
if command -v script >/dev/null; then
  for path in $PATH /srv/interop/ours:$PATH; do
    printf '#!/bin/sh\nfor f; do echo "[Service]\nNice=7" >"$f"; done\n' >$work/editor; chmod +x $work/editor
    script -qec "PATH=$path EDITOR=$work/editor systemctl edit i.service" /dev/null >/dev/null 2>&1 </dev/null
    gives "${path%%:*}: edit writes a drop-in" "[Service]
Nice=7[exit 0]" cat $units/i.service.d/override.conf
    rm -rf $units/i.service.d
  done
  systemctl daemon-reload
fi
# A user may read and not act; nobody is there to ask (polkit), so the refusal comes at once. Systemd's private socket is
# closed to users: both clients come over the system bus.
user="setpriv --reuid=65534 --regid=65534 --clear-groups"
as_user() {
  transcript $user $theirs --no-ask-password "$@" >$work/theirs
  transcript $user $ours --no-ask-password "$@" >$work/ours
  cmp -s $work/theirs $work/ours || { fail "a user: systemctl $*"; diff $work/theirs $work/ours | sed 's/^/    /' | head -20; return 1; }
}
reads() { ! as_user "$@" || ok "a user reads: systemctl $*"; }
denied() {
  as_user "$@" || return
  if grep -q "Access denied" $work/ours && ! grep -q "^.exit 0.$" $work/ours; then ok "a user may not: systemctl $*"; else
    fail "a user may not: systemctl $*"; sed 's/^/    /' $work/ours; fi
}
reads is-active i.service
reads show -p MainPID,ActiveState i.service
reads list-units 'i*'
reads list-unit-files 'i*'
reads is-system-running
if [ "$MANAGER" = systemd ]; then
  for address in unix:path=/nope nonsense '' 'unix:path=/nope;unix:path=/run/dbus/system_bus_socket,guid=00' unix:abstract=/nope \
      'what:x=y;unix:path=/run/dbus/system%5fbus_socket' unix:path=/run/dbus unix:path=/a,abstract=b unix:guid=00 unix:path=/%4; do
    export DBUS_SYSTEM_BUS_ADDRESS="$address"
    reads is-active i.service
    unset DBUS_SYSTEM_BUS_ADDRESS
  done
fi
denied start i-oneshot.service
denied stop i.service
denied restart i.service
denied reload i.service
denied kill i.service
denied reset-failed
denied enable i.service
denied disable i.service
denied mask i-oneshot.service
denied daemon-reload
denied daemon-reexec
denied set-environment A=b
denied set-property i.service CPUWeight=50
denied isolate i-isolated.target
denied cancel
denied set-default i-isolated.target
gives "nothing came of it" "active" systemctl is-active i.service
pair 'systemctl start i.service' isolate i-isolated.target
same is-active i.service i-isolated.target
same isolate i.service
same daemon-reexec
same is-system-running
