unit s094a.service <<U
[Service]
ExecStart=/bin/true
[Install]
WantedBy=s094w.target
RequiredBy=s094r.target
Alias=s094alias.service s094alias2.service
Also=s094b.service s094c.service
U
unit s094b.service <<U
[Service]
ExecStart=/bin/true
[Install]
WantedBy=s094w.target
Also=s094a.service
U
service s094c.service ExecStart=/bin/true
unit s094t@.service <<U
[Service]
ExecStart=/bin/true
[Install]
WantedBy=s094w.target
DefaultInstance=dflt
U
unit s094n@.service <<U
[Service]
ExecStart=/bin/true
[Install]
WantedBy=s094w.target
U
unit s094only.service <<U
[Service]
ExecStart=/bin/true
[Install]
Also=s094none.service
U
for t in w r u; do echo '[Unit]' | unit s094$t.target; done
links() { find $units -name '*s094*' -type l -printf '%P -> %l\n' | sort; }
sc enable s094a; links
sc is-enabled s094a s094b s094c s094alias
sc disable s094a 2>&1 | sort; links
sc enable s094t@; links; sc is-enabled s094t@ s094t@dflt s094t@other
sc disable s094t@; links
sc enable s094t@zwei; links; sc is-enabled s094t@zwei s094t@; sc disable s094t@zwei
sc enable s094n@; sc enable s094n@x; links; sc disable s094n@ 2>&1 | sort; links
sc enable s094only; sc is-enabled s094only
sc list-unit-files --no-legend 's094*'
sc -q enable s094a; sc -q disable s094a; links
