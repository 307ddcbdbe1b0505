title='`systemctl list-units` with 100 services running'
peers='systemlet systemd'
sample() { boot "$1" plain 100; settled "$1"; watch run 31 systemctl list-units; }
