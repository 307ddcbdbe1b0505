unit s037.service <<U
[Unit]
Description=Show me
Documentation=man:sleep(1) https://example.org/
After=dbus.service
[Service]
ExecStartPre=-/bin/true one "two three"
ExecStart=/bin/sleep 1000
Environment=A=1 "B=two words" 'C=a"quote'
WorkingDirectory=/srv
User=nobody
UMask=0027
LimitNOFILE=100:200
Nice=5
TimeoutStopSec=5min 3s
RestartSec=250ms
Restart=on-abnormal
KillSignal=SIGINT
SuccessExitStatus=3 SIGUSR1 TEMPFAIL
U
reload
props s037.service Id Names Description Documentation LoadState ActiveState SubState FragmentPath UnitFileState UnitFilePreset Type Restart RestartUSec TimeoutStartUSec TimeoutStopUSec TimeoutAbortUSec WatchdogUSec RemainAfterExit GuessMainPID SuccessExitStatus RestartPreventExitStatus ExecStartPre ExecStart Environment WorkingDirectory User Group UMask LimitNOFILE LimitNOFILESoft Nice KillMode KillSignal RestartKillSignal FinalKillSignal SendSIGKILL SendSIGHUP NotifyAccess StartLimitBurst StartLimitIntervalUSec CanStart CanStop CanReload CanIsolate DefaultDependencies Requires Conflicts Before After Perpetual NRestarts ControlGroup Slice StandardInput StandardOutput StandardError
