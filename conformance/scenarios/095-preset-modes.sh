mkdir -p /etc/systemd/system-preset
printf 'enable s095a.service\ndisable s095b.service\nenable s095t@.service one two\nignore s095i.service\nenable s095c*\n' >/etc/systemd/system-preset/10-s095.preset
for u in a b c i; do printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' | unit s095$u.service; done
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' | unit s095t@.service
links() { find $units -name '*s095*' -type l -printf '%P\n' | sort; }
sc list-unit-files --no-legend 's095*'
sc preset s095a s095b s095c; links
sc enable s095b
sc preset --preset-mode=enable-only s095b; links
sc preset --preset-mode=disable-only s095b s095a; links
sc preset s095b; links
sc preset s095t@; links
sc preset s095t@one s095t@three; links
sc preset --preset-mode=nonsense s095a
sc preset s095-none
sc preset --runtime s095a
sc show -P UnitFilePreset s095a s095b
rm /etc/systemd/system-preset/10-s095.preset
