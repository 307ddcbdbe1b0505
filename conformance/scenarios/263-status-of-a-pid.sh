service s263.service 'ExecStart=/bin/sleep 1000'
reload
sc start s263
sc status -n0 $(systemctl show -P MainPID s263) | grep -v -e Tasks: -e Memory: -e CPU: | sed 's/^\$.*//'
sc show -p Id 1 
