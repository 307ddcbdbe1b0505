service s135.service 'Restart=always' 'RestartSec=30s' 'ExecStart=/bin/false'
reload
sc start s135
becomes s135.service auto-restart
states s135.service
sc is-active s135
sc is-failed s135
sc list-units --no-legend --plain s135.service
sc stop s135
states s135.service
