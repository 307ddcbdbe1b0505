notifier
python n <<'P'
r, w = os.pipe(); r2, w2 = os.pipe()
say("FDSTORE=1\nFDNAME=polled", r)
say("FDSTORE=1\nFDNAME=kept\nFDPOLL=0", r2)
say("READY=1")
time.sleep(0.8)
os.close(w); os.close(w2); os.close(r); os.close(r2)
signal.pause()
P
service s337.service Type=notify FileDescriptorStoreMax=8 'ExecStart=/usr/bin/python3 /srv/w/n.py'
reload
sc start s337
sleep 0.2
props s337.service NFileDescriptorStore
sleep 1
props s337.service NFileDescriptorStore
