notifier
python n <<'P'
n = int(os.environ.get("LISTEN_FDS", "0"))
log(n, os.environ.get("LISTEN_FDNAMES", "-"), os.environ.get("LISTEN_PID") == str(os.getpid()))
if n == 0:
    for name in ("one", "two", "two", "", "b:d"):
        f = os.memfd_create(name or "x")
        say("FDSTORE=1" + ("\nFDNAME=" + name if name else ""), f)
elif n == 4: say("FDSTOREREMOVE=1\nFDNAME=two")
say("READY=1")
signal.pause()
P
service s336.service Type=notify FileDescriptorStoreMax=4 'ExecStart=/usr/bin/python3 /srv/w/n.py'
service s336b.service Type=notify 'ExecStart=/usr/bin/python3 /srv/w/n.py'
reload
sc start s336 s336b
sleep 0.2
props s336.service NFileDescriptorStore
props s336b.service NFileDescriptorStore
sc restart s336
sleep 0.2
props s336.service NFileDescriptorStore
sc restart s336
sleep 0.2
sc stop s336
props s336.service NFileDescriptorStore
cat /srv/w/log
