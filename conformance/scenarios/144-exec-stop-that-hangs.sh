service s144.service 'TimeoutStopSec=400ms' 'ExecStart=/bin/sleep 1000' 'ExecStop=/bin/sleep 1000'
reload
sc start s144
sc stop s144
states s144.service
props s144.service ExecMainCode ExecMainStatus
