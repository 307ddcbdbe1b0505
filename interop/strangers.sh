# Clients that nobody wants: half-open connections, readers who do not read, slow writers, nonsense. The manager goes on
# serving everybody else, and has lost nothing when they are gone.
unit i.service <<U
[Unit]
StartLimitIntervalSec=0
[Service]
ExecStart=/bin/sleep 100000
U
unit i-oneshot.service <<U
[Unit]
StartLimitIntervalSec=0
[Service]
Type=oneshot
ExecStart=/bin/true
U
systemctl daemon-reload
systemctl start i.service
cd /srv/interop
fds() { ls /proc/1/fd | wc -l; }
memory() { awk '/^VmRSS/{print $2}' /proc/1/status; }   # kB
clients_max=1024   # docs/dbus.md

# with WHAT SOCKET COUNT: starts strangers and waits until they are there.
with() {
  rm -f $work/in $work/strangers; mkfifo $work/in
  python3 strangers.py "$@" <$work/in >$work/strangers 2>&1 &
  strangers=$!
  exec 5>$work/in
  if eventually_ready; then ok "$1 $3 at $2"; else fail "$1 $3 at $2"; sed 's/^/    /' $work/strangers; fi
}
eventually_ready() { tries=0; until grep -q ready $work/strangers; do tries=$((tries + 1)); [ $tries -lt 400 ] || return 1; sleep 0.05; done; }
without() { exec 5>&-; wait $strangers; eventually few && ok "$1: the descriptors are back" || fail "$1: $(fds) descriptors, before $before"; }
few() { [ "$(fds)" -le "$before" ]; }
noise() { for seed in 1500 1501 1502; do gives "noise at $socket" "" python3 strangers.py noise $socket $seed; done; sleep 1; }
served() {
  for tries in 1 2 3; do
    gives "$1: is-active" active timeout 5 systemctl is-active i.service
    gives "$1: start" "" timeout 5 systemctl start i-oneshot.service
    gives "$1: restart" "" timeout 5 systemctl restart i.service
  done
}

for socket in /run/systemd/private $BUS_SOCKET; do
  systemctl is-active i.service >/dev/null; sleep 0.3
  before=$(fds) room=$(memory)
  with half $socket 3000
  served "half-open at $socket"
  if [ "$(fds)" -le $((before + clients_max + 20)) ]; then ok "no more clients than may be"; else fail "$(fds) descriptors, before $before"; fi
  without "half-open at $socket"
  with deaf $socket 40
  served "deaf at $socket"
  without "deaf at $socket"
  gives "drip at $socket" "" python3 strangers.py drip $socket 20
  noise; noise; noise
  # 13500 connections: what each leaves would be seen, be it 300 bytes
  [ "$(memory)" -le $((room + 4096)) ] && ok "memory: $room kB before, $(memory) kB after" || fail "memory: $room kB before, $(memory) kB after"
  served "after all at $socket"
  without "all at $socket"
done
gives "nothing broke" "[exit 1]" journalctl -q --no-pager -o cat _PID=1 -g 'Internal error|broken|Broken'
