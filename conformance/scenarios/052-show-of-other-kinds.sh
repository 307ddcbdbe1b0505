for u in s052.target s052.slice; do echo '[Unit]' | unit $u; done
unit s052.socket <<U
[Socket]
ListenStream=/run/s052.sock
U
service s052.service 'ExecStart=/bin/true'
unit s052.timer <<U
[Timer]
OnActiveSec=1h
U
unit s052.path <<U
[Path]
PathExists=/srv/w/none
U
reload
for u in s052.target s052.slice s052.socket s052.timer s052.path; do
  props $u Id Description LoadState ActiveState SubState FragmentPath UnitFileState CanStart CanStop CanReload CanIsolate CanFreeze StopWhenUnneeded RefuseManualStart AllowIsolate DefaultDependencies OnFailureJobMode IgnoreOnIsolate NeedDaemonReload JobTimeoutUSec ConditionResult AssertResult StartLimitIntervalUSec StartLimitBurst SuccessAction FailureAction CollectMode Requires Conflicts Before After
done
