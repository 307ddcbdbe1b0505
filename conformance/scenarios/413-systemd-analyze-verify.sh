cat >good.service <<U
[Unit]
Description=x
Documentation=man:systemd(1)
[Service]
ExecStart=/bin/true
U
printf '[Service]\nExecStart=/bin/none\n' >missing.service
printf '[Service]\nType=nonsense\nExecStart=/bin/true\nRestart=maybe\n' >values.service
printf '[Service]\n' >empty.service
printf '[Unit]\nWants=none.service\nAfter=bad\\name\n[Service]\nExecStart=relative\n' >deps.service
printf '[Timer]\nOnCalendar=nonsense\n' >t.timer
printf '[Socket]\nListenStream=/x\n' >s.socket
printf '[Mount]\nWhat=a\nWhere=/b\n' >c.mount
printf 'no section\n' >n.service
for f in good.service missing.service values.service empty.service t.timer s.socket c.mount n.service; do
  echo "# $f"; systemd-analyze verify ./$f 2>&1 | grep -e "$f" -e '^[A-Z]' | grep -v -e 'no effect' -e systemd- ; systemd-analyze verify ./$f >/dev/null 2>&1; echo "= $?"
done
try systemd-analyze verify
try systemd-analyze verify none.service
try systemd-analyze verify /srv/w/none.service
