title='`systemctl start` of a simple service that is stopped'
peers='systemlet systemd'
sample() {
  boot "$1" plain 0; settled "$1"
  timed "systemctl start two" "systemctl stop two"
}
