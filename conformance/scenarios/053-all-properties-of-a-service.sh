service s053.service 'ExecStart=/bin/sleep 1000'
reload
systemctl show --all s053.service | cut -d= -f1 | sort
