service s264.service 'ExecStart=/bin/sh -c "sleep 4264 & sleep 4265 & wait"'
reload
sc start s264
eventually pgrep -f 'sleep 4265'
sc status -n0 s264 | grep -v -e Memory: -e CPU:
