service s262a.service 'ExecStart=/bin/sleep 1000'
service s262b.service 'ExecStart=/bin/sleep 1000'
reload
sc start s262a
sc status -n0 s262a s262b | grep -v -e Tasks: -e Memory: -e CPU:
sc status -n0 s262b s262-none s262a | grep -v -e Tasks: -e Memory: -e CPU:
sc status -n0 's262*' | grep -v -e Tasks: -e Memory: -e CPU:
