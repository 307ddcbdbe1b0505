unit s225.timer <<U
[Timer]
OnActiveSec=100ms
AccuracySec=1ms
RemainAfterElapse=no
U
service s225.service 'Type=oneshot' 'ExecStart=/bin/true'
reload
sc start s225.timer
becomes s225.timer inactive
states s225.timer
