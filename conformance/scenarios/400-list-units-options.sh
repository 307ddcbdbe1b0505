unit s400a.service <<U
[Unit]
Description=first of them
[Service]
ExecStart=/bin/sleep 1000
U
service s400b.service ExecStart=/bin/false
printf '[Socket]\nListenStream=/run/s400.sock\n' | unit s400a.socket
ln -s /dev/null $units/s400m.service
reload
sc start s400a.socket s400a.service
sc start s400b; becomes s400b.service failed
only() { sed 's/ *$//'; }
for o in '' --all --plain --no-legend '--no-legend --plain' --full -q '--state=failed' '--state=active,failed' '--state=running' '--type=socket' '-t service' '--type=service,socket' '--failed' '--state=not-found' '-a --state=masked' '--legend=no' '--legend=yes'; do
  echo "# $o"; systemctl list-units $o 's400*' | only
done
sc list-units --state=nonsense
sc list-units --type=nonsense
sc list-units --type=help
sc list-units --state=help | head -40
sc list-units 's400*' 'dbus.sock*' --plain --no-legend
sc reset-failed s400b
