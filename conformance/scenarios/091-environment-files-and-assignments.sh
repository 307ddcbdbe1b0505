cat >env <<'X'
A=plain
B="double quoted"
C='single $quoted'
D=with\
 continuation
# comment
; comment
 E = spaces 
F="multi
line"
G=a"b"c
H=back\\slash
I="esc\"aped \$x \n"
J=
export K=exported
1L=bad
M
N=a b c
O='x'y"z"
P=unterminated'
X
unit s091.service <<'U'
[Service]
Type=oneshot
EnvironmentFile=/srv/w/env
Environment=A=over "B2=two words" C2=a\x20b 'D2=%n' E2="in the middle" F2=$A
Environment=bad 1X=2 =y
ExecStart=/bin/sh -c 'env | grep -v -e ^PATH -e ^LANG -e ^INVOC -e ^JOURNAL -e ^SYSTEMD -e ^PWD -e ^_ -e ^SHLVL | sort >/srv/w/out'
U
reload
sc start s091
cat out
props s091.service Environment EnvironmentFiles
