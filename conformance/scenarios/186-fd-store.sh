cat >/srv/w/n.py <<'P'
import os, socket, array, time
p = os.environ["NOTIFY_SOCKET"]
n = int(os.environ.get("LISTEN_FDS", "0"))
open("/srv/w/log", "a").write("got %d %s\n" % (n, os.environ.get("LISTEN_FDNAMES", "-")))
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM); s.connect("\0" + p[1:] if p[0] == "@" else p)
if n == 0:
    f = os.open("/etc/passwd", os.O_RDONLY)
    r, w = os.pipe()
    s.sendmsg([b"FDSTORE=1\nFDNAME=mine"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [r]))])
s.send(b"READY=1")
time.sleep(1000)
P
service s186.service 'Type=notify' 'FileDescriptorStoreMax=3' 'ExecStart=/usr/bin/python3 /srv/w/n.py'
reload
sc start s186
sleep 0.2
props s186.service NFileDescriptorStore FileDescriptorStoreMax
sc restart s186
sleep 0.2
cat /srv/w/log
sc stop s186
props s186.service NFileDescriptorStore
