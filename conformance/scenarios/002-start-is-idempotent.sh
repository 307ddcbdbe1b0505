service s002.service 'ExecStart=/bin/sleep 1000'
reload
sc start s002
first=$(systemctl show -P MainPID s002)
sc start s002 s002.service
[ "$first" = "$(systemctl show -P MainPID s002)" ] && echo same process
sc stop s002
sc stop s002
