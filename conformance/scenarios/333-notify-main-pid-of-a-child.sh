notifier
python n <<'P'
pid = os.fork()
if pid == 0: time.sleep(1000)
say("MAINPID=%d\nREADY=1" % pid)
if len(sys.argv) > 1: sys.exit(0)
os.waitpid(pid, 0)
log("child gone")
time.sleep(0.5)
sys.exit(7)
P
service s333a.service Type=notify 'ExecStart=/usr/bin/python3 /srv/w/n.py'
service s333b.service Type=notify 'ExecStart=/usr/bin/python3 /srv/w/n.py leave'
reload
sc start s333a s333b
systemctl kill -s KILL --kill-whom=main s333a s333b
eventually grep child /srv/w/log
becomes s333a.service inactive
becomes s333b.service failed
for u in a b; do states s333$u.service; done
props s333b.service ExecMainCode ExecMainStatus
said s333a.service | grep -v Killing
