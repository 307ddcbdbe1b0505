service s176.service 'Type=oneshot' 'RemainAfterExit=yes' 'ExecStart=/bin/sh -c "sleep 0.4; echo ran >>/srv/w/log"'
reload
systemctl start s176 &
systemctl start s176 &
wait
grep -c ran /srv/w/log
states s176.service
