notifier
python n <<'P'
def hup(*a):
    time.sleep(0.2); say("RELOADING=1\nSTATUS=reading again"); log("reloading"); time.sleep(0.6); say("READY=1\nSTATUS=read"); log("ready")
signal.signal(signal.SIGHUP, hup)
say("READY=1")
while True: signal.pause()
P
service s331.service Type=notify 'ExecStart=/usr/bin/python3 /srv/w/n.py' 'ExecReload=/bin/kill -HUP $MAINPID'
reload
sc start s331
sc reload s331
becomes s331.service reload
states s331.service
becomes s331.service running
props s331.service StatusText
kill -HUP $(systemctl show -P MainPID s331)
becomes s331.service reload
sc stop s331
cat /srv/w/log
states s331.service
