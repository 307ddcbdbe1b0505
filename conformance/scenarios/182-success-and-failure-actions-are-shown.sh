unit s182.service <<U
[Unit]
SuccessAction=none
FailureAction=exit-force
FailureActionExitStatus=7
StartLimitAction=reboot
[Service]
ExecStart=/bin/sleep 1000
U
reload
props s182.service SuccessAction FailureAction FailureActionExitStatus StartLimitAction
