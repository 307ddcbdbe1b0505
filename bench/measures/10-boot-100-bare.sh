source "$bench/measures/10-boot-100.sh"
title='The same in an image without the package systemd: nothing but the 100 services is to be started'
peers='systemlet s6 runit supervisor busybox'
bare=yes
