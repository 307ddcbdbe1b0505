service 's417-a\x20b.service' 'ExecStart=/bin/sleep 1000' 'SyslogIdentifier=x'
reload
sc start 's417-a b'
sc is-active 's417-a\x20b'
sc start 's417/x'
sc start s417@
sc start s417@.service
sc start s417@a@b
sc start /srv/s417
sc start /dev/s417
sc status /dev/s417 | head -2
sc start s417.foo
sc start .service
sc start s417..service
sc start "s417-$(head -c 300 /dev/zero | tr '\0' x)"
sc start 's417*'
sc stop 's417*none*'
sc show -P Id 's417-a b'
sc show -p Id,LoadState '/srv/s417' '/dev/s417' 's417é'
sc enable 's417*'
sc start 'UPPER417' 
sc start s417:a,b
sc start s417.service.service
sc start 'a%b'
