title='Stop of the container with 100 services: from SIGTERM (or what the peer wants) to the end of PID 1'
peers='systemlet systemd runit s6'
sample() {
  local signal=15
  case $1 in systemd) signal=37;; runit) signal=1;; esac
  boot "$1" plain 100; settled "$1"; beats /srv/b/beats 100; sleep 1
  "$state/stopwatch" stop "$pid1" "$signal"
}
