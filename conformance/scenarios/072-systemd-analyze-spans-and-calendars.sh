try systemd-analyze timespan 5min 1h30m 1.5s infinity 12345678us
try systemd-analyze timespan nonsense
systemd-analyze calendar daily 'Mon..Fri *-*-01 10:00' '*:0/15' | grep -e Original -e Normalized
try systemd-analyze calendar nonsense
try systemd-analyze unit-paths
