service s391.service Restart=always RestartSec=1s 'ExecStart=/bin/sh -c "echo x >>/srv/w/log; sleep 0.2; exit 1"'
unit s391.service.d/l.conf <<'U'
[Unit]
StartLimitIntervalSec=60
StartLimitBurst=4
U
reload
sc start s391
becomes s391.service failed
props s391.service NRestarts Result ExecMainStatus ExecMainCode
sc start s391
sc reset-failed s391
props s391.service NRestarts Result ActiveState
sc start s391
becomes s391.service auto-restart
props s391.service Result
sc reset-failed s391
sc stop s391
props s391.service NRestarts Result ActiveState SubState
sc reset-failed s391none
sc reset-failed 's391*'
sc is-failed s391
said s391.service | sort | uniq | grep -v -e Consumed
