# A random graph without cycles: each of a hundred services is ordered after up to three earlier ones.
awk 'BEGIN { srand(7); for (i = 2; i <= 100; i++) for (k = 0; k < 3; k++) { j = int(rand() * (i - 1)) + 1; if (rand() < 0.8) print i, j } }' | sort -u >/srv/w/edges
for i in $(seq 100); do
  { echo '[Unit]'; echo PartOf=s350.target; awk -v i=$i '$1 == i { r = ($2 % 3 == 0) ? "Requires" : "Wants"; print r "=s350-" $2 ".service\nAfter=s350-" $2 ".service" }' /srv/w/edges
    echo '[Service]'; echo Type=oneshot; echo RemainAfterExit=yes
    echo "ExecStart=/bin/sh -c 'echo up $i >>/srv/w/log'"; echo "ExecStop=/bin/sh -c 'echo down $i >>/srv/w/log'"; } >$units/s350-$i.service
done
{ echo '[Unit]'; for i in $(seq 100); do echo "Wants=s350-$i.service"; done; } | unit s350.target
reload
broken() {
  awk 'FILENAME ~ /log/ { at[$1 " " $2] = ++n; next }
    { if (!(at["up " $1] > at["up " $2])) up++; if (at["down " $1] && !(at["down " $1] < at["down " $2])) down++ }
    END { print "edges started in the wrong order: " up + 0 ", stopped: " down + 0 }' /srv/w/log /srv/w/edges
}
sc start s350.target
eventually sh -c '[ $(grep -c up /srv/w/log) = 100 ]'
broken
grep -c up /srv/w/log
sc stop s350.target
eventually sh -c '[ $(grep -c down /srv/w/log) = 100 ]'
grep -c down /srv/w/log
broken
