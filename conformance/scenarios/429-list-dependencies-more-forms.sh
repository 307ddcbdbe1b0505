printf '[Unit]\nWants=s429a.service s429b.service\nRequires=s429c.service\nAfter=s429a.service\n' | unit s429.target
service s429a.service ExecStart='/bin/sleep 1000'
printf '[Unit]\nRequires=s429c.service\nBindsTo=s429d.service\n[Service]\nExecStart=/bin/sleep 1000\n' | unit s429b.service
printf '[Unit]\nRequisite=s429d.service\nConflicts=s429a.service\nPartOf=s429.target\n[Service]\nExecStart=/bin/false\n' | unit s429c.service
printf '[Unit]\nUpholds=s429a.service\n[Service]\nExecStart=/bin/sleep 1000\n' | unit s429d.service
reload; systemctl start s429a
system() { grep s429; }
sc list-dependencies s429.target
sc list-dependencies --plain s429.target
sc list-dependencies --all --plain s429.target | system
sc list-dependencies --reverse s429a
sc list-dependencies --reverse --plain s429c s429d
sc list-dependencies --after s429.target | system
sc list-dependencies --before s429a
sc list-dependencies -t service s429.target
sc list-dependencies --state=active s429.target
sc list-dependencies --state=inactive --plain s429.target
sc list-dependencies 's429*' | system
sc list-dependencies s429-none
sc list-dependencies --no-legend s429.target
sc list-dependencies -o json s429.target
sc list-dependencies --reverse --before s429a
