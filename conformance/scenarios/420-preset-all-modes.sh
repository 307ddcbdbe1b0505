for u in a b c; do printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlias=s420%s-alias.service\n' $u | unit s420$u.service; done
printf '[Service]\nExecStart=/bin/true\n' | unit s420static.service
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nDefaultInstance=x\n' | unit s420t@.service
mkdir -p /etc/systemd/system-preset
printf 'enable s420a.service\nenable s420t@.service one two\ndisable s420*\nenable *\n' >/etc/systemd/system-preset/00-s420.preset
reload
links() { find $units -name '*s420*' -type l -printf '%P -> %l\n' | sort; }
systemctl enable s420b 2>/dev/null
links
for m in enable-only disable-only full; do
  echo "# $m"; sc preset --preset-mode=$m s420a s420b s420c; links
done
sc preset s420static
sc preset s420t@.service; links
sc disable s420t@.service; links
sc preset s420a s420-none s420c
sc preset --runtime s420a; links
sc preset 's420*'
for u in s420a s420b s420t@one s420static; do echo "$u $(systemctl show -P UnitFilePreset $u)"; done
sc list-unit-files 's420*'
rm /etc/systemd/system-preset/00-s420.preset
