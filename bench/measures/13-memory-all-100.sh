title='Memory (PSS) of everything but the 100 services themselves: managers, loggers, supervisors'
unit=kB divisor=1
peers='systemlet systemd s6 runit supervisor busybox'
sample() {
  local pid total=0 part
  boot "$1" plain 100; settled "$1"; beats /srv/b/beats 100; sleep 1
  for pid in $(docker top "$box" -eo pid,comm | awk 'NR > 1 && $2 != "stopwatch" { print $1 }'); do
    part=$(awk '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup" 2>/dev/null || echo 0)
    total=$((total + part))
  done
  echo "$total"
}
