unit s035.target <<U
[Unit]
DefaultDependencies=no
Wants=s035a.service
Requires=s035b.service
After=s035a.service
U
unit s035a.service <<U
[Unit]
DefaultDependencies=no
Wants=s035c.service
[Service]
ExecStart=/bin/sleep 1000
U
unit s035b.service <<U
[Unit]
DefaultDependencies=no
[Service]
ExecStart=/bin/sleep 1000
U
unit s035c.service <<U
[Unit]
DefaultDependencies=no
[Service]
ExecStart=/bin/sleep 1000
U
reload
sc list-dependencies s035.target
sc list-dependencies --plain s035.target
sc list-dependencies --reverse s035b.service
sc list-dependencies --after s035.target
sc list-dependencies --before s035a.service
sc list-dependencies --all s035.target
sc start s035.target
sc list-dependencies s035.target
sc list-dependencies s035-none.target
