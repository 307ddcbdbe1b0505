title='10,000 orphans end at once: until the last is reaped'
peers='systemlet systemd s6 runit supervisor busybox tini dumb-init catatonit'
sample() { boot "$1" plain 0; settled "$1"; watch orphans 10000; }
