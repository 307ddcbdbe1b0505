unit s403.target <<U
[Unit]
Wants=s403a.service
Requires=s403b.service
After=s403a.service
Before=s403z.service
U
unit s403a.service <<U
[Unit]
DefaultDependencies=no
Wants=s403c.service
[Service]
ExecStart=/bin/sleep 1000
U
for u in b c; do printf '[Unit]\nDefaultDependencies=no\n[Service]\nExecStart=/bin/false\n' | unit s403$u.service; done
printf '[Unit]\nDefaultDependencies=no\nWants=s403loop2.target\n' | unit s403loop1.target
printf '[Unit]\nDefaultDependencies=no\nWants=s403loop1.target\n' | unit s403loop2.target
printf '[Unit]\nDefaultDependencies=no\nWants=s403loop1.target s403.target\n' | unit s403top.target
reload
systemctl start s403a; systemctl start s403b; becomes s403b.service failed
for o in '' --all --plain --reverse --after --before '--all --plain' '--plain --reverse' '--no-legend' '--state=failed' '--type=service' '-a --before --plain'; do
  sc list-dependencies $o s403.target
done
sc list-dependencies s403top.target
sc list-dependencies --all s403top.target
sc list-dependencies --reverse s403c.service
sc list-dependencies s403-none.service
sc list-dependencies s403a s403b
sc list-dependencies s403.target --plain --all --after
systemctl reset-failed s403b
