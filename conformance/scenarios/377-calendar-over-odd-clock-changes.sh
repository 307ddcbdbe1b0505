# Clocks that change at midnight, by half an hour, or skip a day, and times on both sides of the change.
for zone in Europe/Berlin America/New_York Australia/Lord_Howe Africa/Casablanca America/Sao_Paulo Atlantic/Azores Pacific/Apia; do
  for base in '2026-03-28 12:00 UTC' '2026-03-08 06:59:59 UTC' '2026-10-25 00:30 UTC' '2026-04-04 14:45 UTC' '2026-10-03 15:00 UTC' '2011-12-29 12:00 UTC'; do
    for event in '02:30' '*-*-* 00/1:15:00' 'Sun 02:00' '*-03-29 02:15' '*:0/20' '*-*~1 02:30'; do
      echo "after $base, $event $zone"
      systemd-analyze calendar --iterations=3 --base-time="$base" "$event $zone" 2>&1 | grep 'elapse\|Iter'
    done
  done
done
for event in '*-*-01,31' '*-02-29' '*-*~31' '*-*-31~3' '*-*~07/1' 'Mon *-02-29' '*-04-31'; do
  echo "$event"
  systemd-analyze calendar --iterations=4 --base-time='2026-02-02 12:00 UTC' "$event UTC" 2>&1 | grep 'elapse\|Iter'
done
