unit s056.service <<U
[Service]
ExecStart=/bin/sleep 1000
LimitNOFILE=1024:4096
LimitCORE=infinity
LimitNPROC=77
LimitCPU=1min
LimitFSIZE=1G
LimitSTACK=8M:16M
U
reload
systemctl show s056 | grep -E '^Limit(NOFILE|CORE|NPROC|CPU|FSIZE|STACK)' | sort
