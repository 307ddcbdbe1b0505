mkdir -p /etc/systemd/system-preset
for n in a b c; do printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' | unit s068$n.service; done
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' | unit s068t@.service
printf '# comment\nenable s068a.service\ndisable s068*\nenable s068t@.service one two\n' >/etc/systemd/system-preset/00-s068.preset
sc preset s068a s068b s068c
sc is-enabled s068a s068b s068c
sc preset s068t@.service
find /etc/systemd/system -name 's068*' -type l -printf '%P\n' | sort
sc list-unit-files --no-legend 's068*'
rm -r /etc/systemd/system-preset/00-s068.preset
