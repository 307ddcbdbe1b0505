# Debian's systemd-analyze, which reads the manager's properties and dump.
holds "time" "^Startup finished in .*userspace" systemd-analyze time
holds "blame" "dbus.service|systemd-.*\.service" systemd-analyze blame
holds "critical-chain" "multi-user.target" systemd-analyze critical-chain
holds "critical-chain of a unit" "dbus.service" systemd-analyze critical-chain dbus.service
holds "dot" '"multi-user.target"->"basic.target"' systemd-analyze dot
holds "dump" "Unit dbus.service" systemd-analyze dump
holds "dump of a pattern" "Unit dbus.service" systemd-analyze dump 'dbus*'
holds "plot" "</svg>" systemd-analyze plot
holds "unit-paths" "/etc/systemd/system" systemd-analyze unit-paths
holds "log-level" "info" systemd-analyze log-level
holds "service-watchdogs" "yes" systemd-analyze service-watchdogs
holds "calendar" "Next elapse" systemd-analyze calendar daily
gives "verify" "" systemd-analyze verify --man=no dbus.service
holds "security" "dbus.service" systemd-analyze security
