unit s247.service <<'U'
[Service]
Type=oneshot
UMask=0077
Nice=7
OOMScoreAdjust=300
LimitNOFILE=123:456
LimitCORE=0
CPUSchedulingPolicy=batch
WorkingDirectory=/usr
ExecStart=/bin/sh -c 'umask; nice; cat /proc/self/oom_score_adj; ulimit -Sn; ulimit -Hn; ulimit -c; chrt -p $$$$ 2>/dev/null | tail -n 2 | sed "s/pid [0-9]*/pid/"; pwd'
StandardOutput=file:/srv/w/out
U
reload
sc start s247
cat /srv/w/out
props s247.service Nice OOMScoreAdjust LimitNOFILE LimitNOFILESoft LimitCORE CPUSchedulingPolicy
