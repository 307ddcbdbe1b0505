printf 'FILE=from file\n# comment\n; also\nQUOTED="a b"\nSINGLE='\''c $d'\''\nESC=a\\\nb\nexport EXPORTED=1\nEMPTY=\n bad line\nOVER=file\n' >/srv/w/env
unit s344.service <<'U'
[Service]
Type=oneshot
User=daemon
Environment=OVER=unit A=1 "B=two words" 'C=$A' D=%n
EnvironmentFile=/srv/w/env
EnvironmentFile=-/nope
PassEnvironment=PASSED NOTTHERE
UnsetEnvironment=A LANG
ExecStart=/bin/sh -c 'env | grep -v -e INVOCATION_ID -e JOURNAL_STREAM -e SYSTEMD_EXEC_PID -e ^PWD -e ^_= | sort >/srv/w/out'
U
service s344b.service Type=oneshot 'EnvironmentFile=/nope/file' 'ExecStart=/bin/true'
chmod 777 /srv/w
systemctl set-environment PASSED=yes OVER=manager
reload
sc start s344
cat /srv/w/out
sc start s344b
states s344b.service
systemctl unset-environment PASSED OVER
