for u in s055.target s055.slice; do echo '[Unit]' | unit $u; done
printf '[Socket]\nListenStream=/run/s055.sock\n' | unit s055.socket
printf '[Timer]\nOnActiveSec=1h\n' | unit s055.timer
printf '[Path]\nPathExists=/srv/w/none\n' | unit s055.path
service s055.service 'ExecStart=/bin/true'
reload
for u in s055.target s055.slice s055.socket s055.timer s055.path; do echo "# $u"; systemctl show --all $u | cut -d= -f1 | sort; done
