printf 'FROMFILE=file\n# comment\n; comment\nQUOTED="in quotes"\nSINGLE='"'"'si ngle'"'"'\nESC=a\\ b\n  SPACED = x \nOVER=file\nMULTI="line one\nline two"\nnonsense\n' >/srv/w/env1
unit s244.service <<'U'
[Service]
Type=oneshot
Environment=A=1 B=2
Environment="C=three words" OVER=direct
Environment=A=again
EnvironmentFile=/srv/w/env1
EnvironmentFile=-/srv/w/none
PassEnvironment=S244PASS
UnsetEnvironment=B
ExecStart=/bin/sh -c 'env -0 | sort -z | tr "\\0" "\\n" | grep -v -e ^INVOCATION_ID -e ^JOURNAL -e ^SYSTEMD_EXEC -e ^PWD -e ^_= >/srv/w/out'
U
reload
systemctl set-environment S244PASS=passed
sc start s244
cat /srv/w/out
systemctl unset-environment S244PASS
props s244.service Environment
sc show -p EnvironmentFiles,PassEnvironment,UnsetEnvironment s244
