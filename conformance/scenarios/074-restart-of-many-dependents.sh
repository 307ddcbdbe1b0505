for n in 1 2 3; do
  unit s074-$n.service <<U
[Unit]
Requires=s074-0.service
After=s074-0.service
[Service]
ExecStart=/bin/sleep 1000
U
done
service s074-0.service 'ExecStart=/bin/sleep 1000'
reload
sc start s074-1 s074-2 s074-3
for n in 0 1 2 3; do systemctl show -P MainPID s074-$n; done >/srv/w/before
sc restart s074-0
for n in 0 1 2 3; do becomes s074-$n.service running; systemctl show -P MainPID s074-$n; done >/srv/w/after
comm -12 /srv/w/before /srv/w/after | wc -l
sc try-restart s074-1 s074-0
states s074-0.service s074-1.service
