printf '[Service]\nExecStart=/bin/true\n' | unit s424.service
printf '[Service]\nExecStart=/bin/true\n[Install]\nDefaultInstance=d\nWantedBy=x.target\n' | unit s424t@.service
ln -s /dev/null $units/s424m.service
printf '[Unit]\nDescription=t\n' | unit s424.target
reload
links() { find $units /run/systemd/system -type l -path '*s424*' -printf '%p -> %l\n' | sort; }
sc add-wants s424.target s424; links
sc add-wants s424.target s424
sc add-requires s424.target s424 s424t@one; links
sc add-wants s424.target s424t@; links
sc add-wants s424.target s424m; links
sc add-wants s424.target s424-none; links
sc add-wants s424-none.target s424; links
sc add-wants s424.target
sc add-wants s424 s424; links
sc add-wants s424t@x.service s424; links
sc add-wants s424t@.service s424; links
sc add-wants --runtime s424.target s424; links
sc add-requires 'bad name' s424
props s424.target Wants Requires
props s424.service WantedBy RequiredBy
sc is-enabled s424
sc disable s424; links
