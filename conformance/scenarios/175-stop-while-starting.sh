service s175.service 'Type=oneshot' 'ExecStart=/bin/sleep 1000'
reload
systemctl start s175 >/srv/w/out 2>&1 &
becomes s175.service activating
sc stop s175
wait
cat /srv/w/out
states s175.service
