service s011.service 'Type=oneshot' 'ExecStart=/bin/sleep 1.5'
service s011f.service 'ExecStart=/bin/sh -c "sleep 0.2; exit 3"'
reload
sc start --no-block s011
becomes s011.service activating   # the manager runs the job after its answer
sc is-active s011
sc list-jobs --no-legend s011.service | sed 's/^[0-9]* */N /'
becomes s011.service inactive
sc start --wait s011f
states s011f.service
sc start --wait s011
states s011.service
