title='`systemctl --version`, exec to exit'
peers='systemlet systemd'
sample() { boot "$1" plain 0; settled "$1"; watch run 101 systemctl --version; }
