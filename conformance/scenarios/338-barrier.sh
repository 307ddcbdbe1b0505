notifier
python n <<'P'
import select
r, w = os.pipe()
say("READY=1\nSTATUS=before")
say("BARRIER=1", w)
os.close(w)
p = select.poll(); p.register(r, select.POLLHUP)
log("barrier", bool(p.poll(3000)))
signal.pause()
P
service s338.service Type=notify 'ExecStart=/usr/bin/python3 /srv/w/n.py'
service s338b.service Type=notify NotifyAccess=all 'ExecStart=/bin/sh -c "systemd-notify --ready --status=script; echo $? >>/srv/w/log; exec sleep 1000"'
reload
sc start s338
eventually test -s /srv/w/log
cat /srv/w/log; : >/srv/w/log
sc start s338b
eventually test -s /srv/w/log
cat /srv/w/log
props s338b.service StatusText
