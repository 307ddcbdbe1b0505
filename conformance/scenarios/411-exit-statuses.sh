service s411.service 'ExecStart=/bin/sleep 1000'
service s411f.service 'ExecStart=/bin/false'
ln -s /dev/null $units/s411m.service
printf '[Service]\n' | unit s411bad.service
reload
systemctl start s411; systemctl start s411f; becomes s411f.service failed
for v in is-active is-failed status is-enabled show cat; do for u in s411 s411f s411m s411bad s411-none 's411 s411f' 's411-none s411' 's411f s411-none'; do
  systemctl $v $u >/dev/null 2>&1; echo "$v $u: $?"; done; done
for c in 'start s411m' 'start s411bad' 'start s411-none' 'stop s411-none' 'restart s411m' 'try-restart s411-none' 'reload s411' 'reload s411-none' 'reload-or-restart s411m' 'isolate s411' 'kill s411-none' 'kill -s NOPE s411' 'reset-failed s411-none' 'enable s411' 'enable s411-none' 'is-system-running --quiet' 'condrestart s411' 'force-reload s411' 'start a.socket' 'start s411.nonsense' 'start s411@' 'start' 'nonsense' '--nonsense' 'list-units extra' 'cancel 9999' 'cancel x' 'show-environment x' 'daemon-reload x' 'set-environment' 'set-environment x' 'unset-environment' 'log-level nonsense' 'clean s411' 'clean s411-none' 'clean --what=nonsense s411f' 'thaw s411-none' 'preset s411-none' 'mask' 'import-environment ='; do
  sc $c
done
systemctl reset-failed s411f
