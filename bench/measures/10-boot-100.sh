title='Boot: from the exec of PID 1 until the last of 100 services runs'
peers='systemlet systemd s6 runit supervisor busybox'

boot_time() {
  boot "$1" plain 100
  beats /srv/b/beats 100
  inside cat /srv/b/start /srv/b/beats | awk 'NR == 1 { start = $1 } NR == 101 { most = $1 } $1 > most { most = $1 } END { print most - start }'
  unboot "$box"
}

# The median of three. One boot before them does not count: it finds the peer's files on the disk, the others in memory.
sample() {
  boot_time "$1" >/dev/null
  for _ in 1 2 3; do boot_time "$1"; done | sort -n | sed -n 2p
}
