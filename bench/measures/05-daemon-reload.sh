title='`systemctl daemon-reload` with 100 services'
peers='systemlet systemd'
sample() { boot "$1" plain 100; settled "$1"; watch run 11 systemctl daemon-reload; }
