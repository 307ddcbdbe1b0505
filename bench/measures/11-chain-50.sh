title='Boot: 50 oneshot services, each after the one before, from the first to the last'
peers='systemlet systemd'
sample() {
  boot "$1" chain 50
  beats /srv/b/beats 50
  inside cat /srv/b/beats | awk 'NR == 1 { least = most = $1 } $1 < least { least = $1 } $1 > most { most = $1 } END { print most - least }'
}
