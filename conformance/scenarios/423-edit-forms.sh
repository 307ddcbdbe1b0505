service s423.service ExecStart=/bin/true
service s423t@.service ExecStart=/bin/true
reload
cat >ed <<'X'
#!/bin/sh
for f; do case $f in *.conf*|*full*|*s423*) printf '[Unit]\nDescription=edited\n' >"$f";; esac; done
X
chmod +x ed
cat >ed-none <<'X'
#!/bin/sh
exit 0
X
chmod +x ed-none
export SYSTEMD_EDITOR=/srv/w/ed
sc edit s423
sc edit --full s423
sc edit s423-none
sc edit --full --force s423-none
sc edit
sc edit 's423*'
sc edit --runtime s423
sc edit s423t@x
ls $units | grep s423
