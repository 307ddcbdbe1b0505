for t in 1s '2min 3s' 500ms '1y 2months' infinity 0 x '' '1.5h' 5us '100' '1d1d' '-1'; do try systemd-analyze timespan "$t"; done
for t in '2024-02-29 12:00:00' '@1700000000' '2024-13-01' x; do try systemd-analyze timestamp "$t" | grep -v -e 'From now'; done
for t in daily 'Mon..Fri *-*-* 08:00' '*-02-29' '2020-01-01' 'Sat 12:00 UTC' x '*:0/15' 'hourly' '*-*~1' ''; do try systemd-analyze calendar "$t" | grep -v -e 'Next elapse: [A-Z]' -e 'From now' -e 'in UTC'; done
try systemd-analyze calendar --iterations=2 --base-time='2024-01-01 00:00:00 UTC' 'Mon 10:00 UTC' | grep -v 'From now'
try systemd-analyze exit-status 0 1 2 200 203 SUCCESS EXEC
try systemd-analyze exit-status 999
try systemd-analyze exit-status NOPE
try systemd-analyze condition 'ConditionPathExists=/etc' 'AssertPathExists=!/none'
try systemd-analyze condition 'ConditionPathExists=/none'
try systemd-analyze condition 'ConditionNope=/none'
try systemd-analyze unit-paths
try systemd-analyze nonsense
try systemd-analyze capability CAP_KILL 0
