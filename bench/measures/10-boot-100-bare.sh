source "$bench/measures/10-boot-100.sh"
title='Boot of 100 services in an image without the package systemd: nothing else is to be started'
peers='systemlet s6 runit supervisor busybox'
bare=yes
