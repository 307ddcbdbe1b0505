unit s375t.timer <<'U'
[Timer]
OnActiveSec=100ms
AccuracySec=1ms
Unit=s375.target
U
unit s375.target <<'U'
[Unit]
Wants=s375a.service
U
service s375a.service 'ExecStart=/bin/sleep 1000'
unit s375f.timer <<'U'
[Timer]
OnActiveSec=100ms
OnUnitInactiveSec=300ms
AccuracySec=1ms
U
service s375f.service Type=oneshot 'ExecStart=/bin/sh -c "echo x >>/srv/w/log; exit 3"'
unit s375n.timer <<'U'
[Timer]
OnActiveSec=1h
Unit=s375none.service
U
unit s375r.timer <<'U'
[Timer]
OnActiveSec=100ms
AccuracySec=1ms
Unit=s375refuses.service
U
unit s375refuses.service <<'U'
[Unit]
ConditionPathExists=/no/such
[Service]
ExecStart=/bin/sleep 1000
U
reload
sc start s375t.timer
becomes s375.target active
sleep 0.2
states s375t.timer s375.target s375a.service
sc start s375f.timer
touch /srv/w/log; eventually sh -c '[ "$(wc -l </srv/w/log)" -ge 3 ]'
sc stop s375f.timer
states s375f.timer s375f.service
sc start s375n.timer
states s375n.timer
said s375n.timer
sc start s375r.timer
sleep 0.6
states s375r.timer s375refuses.service
props s375t.timer Unit Triggers Result
props s375.target TriggeredBy
