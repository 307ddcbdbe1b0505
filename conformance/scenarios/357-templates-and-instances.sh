unit s357@.service <<'U'
[Unit]
Description=Instance %i of %p
Wants=s357dep@%i.service
After=s357dep@%i.service
[Service]
ExecStart=/bin/sh -c "echo %i %I %p %n %N %j >>/srv/w/log; exec sleep 1000"
U
unit s357dep@.service <<'U'
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/sh -c "echo dep %i >>/srv/w/log"
U
unit s357@special.service.d/x.conf <<'U'
[Service]
Environment=A=b
U
unit s357@.service.d/all.conf <<'U'
[Service]
Environment=ALL=yes
U
unit s357.target <<'U'
[Unit]
Wants=s357@one.service s357@two.service
U
reload
sc start s357@
sc start s357@special s357@a-b 's357@x\x2dy'
props s357@special.service Description Environment Slice Names Wants
props s357@a-b.service Description Environment
sc start s357.target
eventually test "$(systemctl is-active s357@two.service)" = active
sort /srv/w/log
sc list-units --no-legend --plain 's357@*'
sc stop 's357@*'
sc list-units --no-legend --plain 's357@*'
sc is-active s357@one s357dep@one
sc enable s357@three
sc cat s357@special | grep -v '^$'
sc restart 's357dep@*'
states s357dep@one.service
props system-s357.slice ActiveState Description Slice
