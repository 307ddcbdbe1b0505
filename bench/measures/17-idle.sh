title='Wake-ups of PID 1 in ten idle seconds, 10 services'
unit=times divisor=1
peers='systemlet systemd s6 runit supervisor busybox'
switches() { awk '/^voluntary_ctxt_switches/ { print $2 }' "/proc/$pid1/status"; }
sample() {
  local before
  boot "$1" plain 10; settled "$1"; beats /srv/b/beats 10; sleep 3
  before=$(switches); sleep 10; echo $(($(switches) - before))
}
