for s in a b; do { echo '[Unit]'; [ $s = a ] && echo Conflicts=s389b.service; [ $s = a ] && echo After=s389b.service; echo '[Service]'; echo 'ExecStart=/bin/sh -c "echo '$s' up >>/srv/w/log; exec sleep 1000"'; echo 'ExecStopPost=/bin/sh -c "sleep 0.2; echo '$s' down >>/srv/w/log"'; } | unit s389$s.service; done
unit s389t.target <<'U'
[Unit]
Requires=s389a.service s389b.service
U
unit s389w.target <<'U'
[Unit]
Wants=s389a.service
Wants=s389b.service
U
reload
sc start s389b; sleep 0.3
sc start s389a
states s389a.service s389b.service
sc start s389b
states s389a.service s389b.service
sleep 0.3; cat /srv/w/log
sc start s389t.target 2>&1 | sed 's,jobs .* Probably,jobs … Probably,'   # which of two it names differs from run to run
states s389t.target
sc restart s389b
sc stop s389a s389b
sc start s389w.target
states s389w.target
props s389b.service ConflictedBy Before
