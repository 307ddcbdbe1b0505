unit s044.target <<U
[Unit]
Description=One
U
unit s044.slice <<U
[Unit]
Description=Two
U
service s044.service 'Type=oneshot' 'RemainAfterExit=yes' 'ExecStart=/bin/true'
reload
sc start s044.target s044.slice s044.service
sc list-units --no-legend --plain -t slice,service 's044*'
sc list-units --no-legend --plain --type=target --type=slice 's044*'
sc list-units --no-legend --plain --state=exited 's044*'
sc list-units --no-legend --plain --state=active --type=target 's044*'
sc list-units --no-legend --plain --state=loaded,dead 's044*'
sc list-units --no-legend --plain --all 's044*'
sc stop s044.service
sc list-units --no-legend --plain --all 's044*'
sc list-units --no-legend -r 's044.t*'
sc -t help
sc --state=help
