notifier
python n <<'P'
def stop(*a):
    for i in range(4):
        say("EXTEND_TIMEOUT_USEC=500000"); time.sleep(0.25)
    log("stopped"); sys.exit(0)
signal.signal(signal.SIGTERM, stop)
for i in range(4):
    say("EXTEND_TIMEOUT_USEC=500000"); time.sleep(0.25)
if sys.argv[1] == "never": time.sleep(1000)
say("READY=1")
time.sleep(0.2)
while True: time.sleep(100)
P
service s335a.service Type=notify TimeoutStartSec=600ms TimeoutStopSec=600ms 'ExecStart=/usr/bin/python3 /srv/w/n.py ok'
service s335b.service Type=notify TimeoutStartSec=600ms TimeoutStopSec=600ms 'ExecStart=/usr/bin/python3 /srv/w/n.py never'
reload
sc start s335a
states s335a.service
sc stop s335a
states s335a.service
cat /srv/w/log
sc start s335b
states s335b.service
