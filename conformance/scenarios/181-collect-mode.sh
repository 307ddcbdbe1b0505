unit s181.service <<U
[Unit]
CollectMode=inactive-or-failed
[Service]
Type=oneshot
ExecStart=/bin/false
U
reload
sc start s181
states s181.service
sc list-units --all --no-legend --plain 's181*'
