# What ends the manager; the runner sees whether the container has ended.
gives "daemon-reexec" "" systemctl daemon-reexec
holds "it goes on" "running|degraded" systemctl is-system-running
setsid sh -c 'sleep 0.5; systemctl poweroff' >/dev/null 2>&1 &
ok "poweroff was asked for"
