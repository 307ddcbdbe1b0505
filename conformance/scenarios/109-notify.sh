cat >/srv/w/n.py <<'P'
import os, socket, time, sys
def notify(text):
    s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    path = os.environ["NOTIFY_SOCKET"]
    s.connect("\0" + path[1:] if path[0] == "@" else path); s.send(text.encode())
open("/srv/w/log", "a").write("starting\n")
notify("STATUS=warming up")
time.sleep(0.3)
open("/srv/w/log", "a").write("ready\n")
notify("READY=1\nSTATUS=serving 3 clients")
time.sleep(1000)
P
service s109.service 'Type=notify' 'ExecStart=/usr/bin/python3 /srv/w/n.py'
reload
sc start s109
cat /srv/w/log
states s109.service
props s109.service StatusText NotifyAccess
sc status s109 | grep Status:
sc stop s109
props s109.service StatusText
