title='`systemctl stop` of a simple service that obeys SIGTERM'
peers='systemlet systemd'
sample() {
  boot "$1" plain 0; settled "$1"
  for _ in 1 2 3 4 5 6 7; do inside systemctl start two; watch run 1 systemctl stop two; done | sort -n | sed -n 4p
}
