title='Memory (RSS) of PID 1 with 0 services'
unit=kB divisor=1
peers='systemlet systemd s6 runit supervisor busybox tini dumb-init catatonit'
sample() { boot "$1" plain 0; settled "$1"; [ 0 = 0 ] || beats /srv/b/beats 0; sleep 1; awk '/^VmRSS/ { print $2 }' "/proc/$pid1/status"; }
