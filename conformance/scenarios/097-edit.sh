service s097.service ExecStart=/bin/true
reload
sc edit s097
export SYSTEMD_EDITOR=/srv/w/editor
printf '#!/bin/sh\necho edited "$@" | sed "s/[0-9a-f]\\{16\\}/RANDOM/g"\n' >editor; chmod +x editor
sc edit s097 </dev/null
sc edit
sc edit s097-none
sc edit --full s097
sc edit --force s097-none
sc edit --full --runtime s097
