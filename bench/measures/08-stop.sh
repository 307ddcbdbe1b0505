title='`systemctl stop` of a simple service that obeys SIGTERM'
peers='systemlet systemd'
sample() {
  boot "$1" plain 0; settled "$1"
  inside systemctl start two
  timed "systemctl stop two" "systemctl start two"
}
