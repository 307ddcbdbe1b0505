title='`systemctl list-unit-files` with 700 more unit files'
peers='systemlet systemd'
sample() { boot "$1" files 700; settled "$1"; watch run 5 systemctl list-unit-files; }
