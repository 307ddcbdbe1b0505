unit s346.service <<'U'
[Service]
Type=oneshot
LimitCPU=100
LimitFSIZE=1M:2M
LimitDATA=infinity
LimitSTACK=4M
LimitCORE=0:1M
LimitNOFILE=100:200
LimitNPROC=1000
LimitRTTIME=1s
LimitSIGPENDING=50
LimitMSGQUEUE=4K
Nice=5
CPUSchedulingPolicy=idle
CPUAffinity=0
IOSchedulingClass=idle
OOMScoreAdjust=500
TimerSlackNSec=1ms
UMask=0027
IgnoreSIGPIPE=no
ExecStart=/bin/sh -c 'for l in cpu data stack core nproc nofile; do :; done; grep -e cpu -e "file size" -e data -e stack -e core -e processes -e "open files" -e pending -e msgqueue -e "realtime timeout" /proc/self/limits | tr -s " "; nice; cat /proc/self/oom_score_adj; umask; grep Cpus_allowed_list /proc/self/status; cat /proc/self/timerslack_ns; ionice; chrt -p $$$$ | sed "s/pid [0-9]*//"; grep SigIgn /proc/self/status'
StandardOutput=file:/srv/w/out
U
reload
sc start s346
cat /srv/w/out
