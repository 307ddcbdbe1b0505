unit s245.service <<'U'
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'env | sort | cut -d= -f1 >/srv/w/out; echo "$$USER $$HOME $$SHELL $$PATH" >>/srv/w/out; pwd >>/srv/w/out; umask >>/srv/w/out'
U
unit s245u.service <<'U'
[Service]
Type=oneshot
User=nobody
ExecStart=/bin/sh -c 'env | sort | cut -d= -f1 >/srv/w/outu; echo "$$USER $$LOGNAME $$HOME $$SHELL" >>/srv/w/outu; pwd >>/srv/w/outu'
U
chmod 777 /srv/w
reload
sc start s245 s245u
grep -v -e CREDENTIALS -e MEMORY_PRESSURE /srv/w/out
grep -v -e CREDENTIALS -e MEMORY_PRESSURE /srv/w/outu
