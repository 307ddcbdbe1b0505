notifier
python n <<'P'
say("READY=1")
time.sleep(0.3)
say("STOPPING=1\nSTATUS=bye")
time.sleep(0.6)
sys.exit(0)
P
service s332.service Type=notify 'ExecStart=/usr/bin/python3 /srv/w/n.py' 'ExecStop=/bin/sh -c "echo stop >>/srv/w/log"' 'ExecStopPost=/bin/sh -c "echo post >>/srv/w/log"'
reload
sc start s332
becomes s332.service stop-sigterm
becomes s332.service inactive
states s332.service
cat /srv/w/log
