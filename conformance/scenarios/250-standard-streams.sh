echo input text >/srv/w/in
echo kept >/srv/w/append
echo gone and more >/srv/w/trunc
unit s250.service <<'U'
[Service]
Type=oneshot
StandardInput=file:/srv/w/in
StandardOutput=file:/srv/w/out
StandardError=append:/srv/w/append
ExecStart=/bin/sh -c 'cat; echo to stderr >&2'
U
unit s250b.service <<'U'
[Service]
Type=oneshot
StandardInput=data
StandardInputText=first line
StandardInputText=second\tline
StandardOutput=truncate:/srv/w/trunc
ExecStart=/bin/cat
U
unit s250c.service <<'U'
[Service]
Type=oneshot
StandardInput=null
StandardOutput=null
StandardError=inherit
ExecStart=/bin/sh -c 'readlink /proc/self/fd/0 /proc/self/fd/1 /proc/self/fd/2 >/srv/w/links'
U
reload
sc start s250 s250b s250c
cat /srv/w/out /srv/w/append /srv/w/trunc
cat /srv/w/links | head -n 1
props s250.service StandardInput StandardOutput StandardError
