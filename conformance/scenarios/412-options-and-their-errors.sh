service s412.service 'ExecStart=/bin/sleep 1000'
reload
for o in '--job-mode=nonsense' '--job-mode=help' '--kill-whom=nonsense' '--kill-who=main' '--signal=NOPE' '--signal=help' '--what=help' '--what=nonsense' '--output=nonsense' '--output=help' '--lines=x' '--lines=-1' '-n 1' '--preset-mode=nonsense' '--root' '--root=relative' '--type=help' '--type=' '--type=a,service' '--state=' '--property' '--timestamp=help' '--timestamp=x' '--host' '--machine' '-H' '--plain=x' '--now=1' '--wait=x' '-x' '-tservice' '--no-leg' '--legend=maybe' '--p' '--re' '--reboot-argument=x' '--boot-loader-menu=x' '--boot-loader-entry=x' '--check-inhibitors=x' '--user --system' '--recursive' '--marked' '--mkdir' '--read-only' '--dry-run'; do
  sc $o list-units s412-none --no-legend 2>&1 | head -12
done
sc -s 9 --kill-whom=main kill s412
sc --job-mode=fail start s412
sc --fail start s412
sc --irreversible start s412
sc --ignore-dependencies stop s412
sc --no-block start s412; becomes s412.service active
sc --wait stop s412
sc --show-transaction --no-block start s412 | sed 's/[0-9][0-9]*/N/'
sc -T is-active s412
sc -l -a -r -q is-active s412
