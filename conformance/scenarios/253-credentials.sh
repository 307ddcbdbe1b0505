echo secret text >/srv/w/secret
unit s253.service <<'U'
[Service]
Type=oneshot
User=nobody
SetCredential=one:set in the unit
LoadCredential=two:/srv/w/secret
ExecStart=/bin/sh -c 'cat $$CREDENTIALS_DIRECTORY/one; echo; cat $$CREDENTIALS_DIRECTORY/two; ls $$CREDENTIALS_DIRECTORY; echo $$CREDENTIALS_DIRECTORY'
StandardOutput=file:/srv/w/out
U
reload
sc start s253
cat /srv/w/out
ls /run/credentials/s253.service
