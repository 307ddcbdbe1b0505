ln -s /dev/null /etc/systemd/system/s266.service
service s266b.service 'ExecStart='
reload
sc status -n0 s266
sc status -n0 s266b
