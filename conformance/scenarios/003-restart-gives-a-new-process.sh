service s003.service 'ExecStart=/bin/sleep 1000'
reload
sc restart s003
first=$(systemctl show -P MainPID s003)
sc restart s003
[ "$first" != "$(systemctl show -P MainPID s003)" ] && echo new process
sc try-restart s003
sc stop s003
sc try-restart s003
states s003.service
sc condrestart s003
states s003.service
