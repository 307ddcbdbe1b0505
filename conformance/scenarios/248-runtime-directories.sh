chmod 755 /srv/w
unit s248.service <<'U'
[Service]
User=nobody
RuntimeDirectory=s248 s248b/deep
RuntimeDirectoryMode=0750
StateDirectory=s248
CacheDirectory=s248
LogsDirectory=s248
ConfigurationDirectory=s248
ExecStart=/bin/sh -c 'echo $$RUNTIME_DIRECTORY $$STATE_DIRECTORY $$CACHE_DIRECTORY $$LOGS_DIRECTORY $$CONFIGURATION_DIRECTORY >/run/s248/env; exec sleep 1000'
U
reload
sc start s248
eventually test -s /run/s248/env
cat /run/s248/env
stat -c '%n %a %U' /run/s248 /run/s248b /run/s248b/deep /var/lib/s248 /var/cache/s248 /var/log/s248 /etc/s248
sc stop s248
ls -d /run/s248 /run/s248b/deep /var/lib/s248 /var/cache/s248 /var/log/s248 /etc/s248
sc clean --what=state s248
ls -d /var/lib/s248 /var/cache/s248
sc clean --what=all s248
ls -d /var/cache/s248 /var/log/s248 /etc/s248
sc start s248
sc clean s248
sc clean --what=foo s248
