mkdir -p /srv/w/lib
printf '[Service]\nExecStart=/bin/sleep 1000\n[Install]\nWantedBy=multi-user.target\n' >/srv/w/lib/s021.service
sc link /srv/w/lib/s021.service
sc is-enabled s021
sc enable s021
sc is-enabled s021
sc start s021
states s021.service
props s021.service FragmentPath
sc stop s021
sc disable s021 2>&1 | sort
sc is-enabled s021
sc enable /srv/w/lib/s021.service
find /etc/systemd/system -name 's021*' | sort
sc disable s021 2>&1 | sort
find /etc/systemd/system -name 's021*' | sort
sc link s021.service
sc link /no/such.service
