title='From SIGKILL of a service to its next process (RestartSec=0)'
peers='systemlet systemd s6 runit supervisor busybox'
sample() {
  boot "$1" plain 0; settled "$1"
  case $1 in systemlet|systemd) inside systemctl start one;; esac
  beats /srv/b/one 1
  docker exec "$box" sh -c 'for i in 1 2 3; do sleep 1.2; /bench/stopwatch crash /srv/b/one; done' | sort -n | sed -n 2p
}
