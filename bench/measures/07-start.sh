title='`systemctl start` of a simple service that is stopped'
peers='systemlet systemd'
sample() {
  boot "$1" plain 0; settled "$1"
  for _ in 1 2 3 4 5 6 7; do watch run 1 systemctl start two; inside systemctl stop two; done | sort -n | sed -n 4p
}
