title='Memory (RSS) of PID 1 with 10 services'
unit=kB divisor=1
peers='systemlet systemd s6 runit supervisor busybox'
sample() { boot "$1" plain 10; settled "$1"; [ 10 = 0 ] || beats /srv/b/beats 10; sleep 1; awk '/^VmRSS/ { print $2 }' "/proc/$pid1/status"; }
