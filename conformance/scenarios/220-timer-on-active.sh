unit s220.timer <<U
[Timer]
OnActiveSec=300ms
AccuracySec=1ms
U
service s220.service 'Type=oneshot' 'ExecStart=/bin/sh -c "echo ran >>/srv/w/log"'
reload
sc start s220.timer
states s220.timer
eventually test -s /srv/w/log
becomes s220.timer elapsed
states s220.timer s220.service
cat /srv/w/log
props s220.timer Triggers Unit Persistent AccuracyUSec RandomizedDelayUSec RemainAfterElapse WakeSystem OnClockChange
props s220.service TriggeredBy
