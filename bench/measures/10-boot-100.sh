title='Boot: from the exec of PID 1 until the last of 100 services runs'
peers='systemlet systemd s6 runit supervisor busybox'
sample() {
  boot "$1" plain 100
  beats /srv/b/beats 100
  inside cat /srv/b/start /srv/b/beats | awk 'NR == 1 { start = $1 } NR == 101 { most = $1 } $1 > most { most = $1 } END { print most - start }'
}
