cat >complete.bash <<'B'
declare -F _init_completion >/dev/null || _init_completion() { COMP_WORDBREAKS=" "; cur=${COMP_WORDS[COMP_CWORD]}; prev=${COMP_WORDS[COMP_CWORD-1]}; words=("${COMP_WORDS[@]}"); cword=$COMP_CWORD; }
_filedir() { :; }
compopt() { :; }
complete() { :; }
source /usr/share/bash-completion/completions/systemctl
ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMPREPLY=(); _systemctl; echo "# $*"; printf '%s\n' "${COMPREPLY[@]}" | sort; }
ask systemctl sta
ask systemctl start s409
ask systemctl stop s409
ask systemctl restart s409
ask systemctl status s409
ask systemctl enable s409
ask systemctl disable s409
ask systemctl is-active s409
ask systemctl mask s409
ask systemctl unmask s409
ask systemctl isolate multi
ask systemctl cat s409
ask systemctl reset-failed s409
ask systemctl kill s409
ask systemctl reload s409
ask systemctl --type=so
ask systemctl -t s
ask systemctl --state= fa
ask systemctl list-unit-files s409
ask systemctl set-default grap
ask systemctl show -p ActiveS
B
service s409run.service 'ExecStart=/bin/sleep 1000' 'ExecReload=/bin/true'
service s409dead.service 'ExecStart=/bin/sleep 1000'
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' | unit s409off.service
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' | unit s409on.service
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' | unit s409t@.service
service s409fail.service 'ExecStart=/bin/false'
ln -s /dev/null $units/s409masked.service
reload; systemctl enable s409on 2>/dev/null
systemctl start s409run; systemctl start s409fail; becomes s409fail.service failed
bash complete.bash </dev/null 2>&1 | grep -v -e '^--' -e '^list-paths$'
systemctl reset-failed s409fail
