# Each of these was answered differently once.
service s435.service 'ExecStart=/bin/sleep 1000'
reload
for options in '-q --legend=yes' '--legend=yes -q' '-q' '-q -o json' '-o json --legend=yes' '--no-legend --legend=yes'; do
  sc list-unit-files $options s435.service
  sc list-units $options --all 's435-none*'
done
sc list-timers -o json --legend=yes 's435-none*'
for verb in try-reload-or-restart force-reload condreload reload-or-try-restart try-restart condrestart condstop; do
  sc $verb s435-none 2>&1
done
sc help 4194303 2>&1
sc help 4194303 s435 2>&1
sc freeze s435 2>&1
sc thaw s435 2>&1
sc log-target foo 2>&1
sc log-target safe 2>&1
systemctl edit --full s435 </dev/null 2>&1
ls -d $units/s435.service*
