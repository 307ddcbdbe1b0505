notifier
python n <<'P'
role = sys.argv[1]
if role == "main": say("STATUS=main")
if role == "child":
    if os.fork() == 0:
        say("STATUS=child"); time.sleep(1000)
if role == "control": say("STATUS=control"); sys.exit(0)
time.sleep(1000)
P
for access in none main exec all; do
  service s334$access-main.service NotifyAccess=$access 'ExecStart=/usr/bin/python3 /srv/w/n.py main'
  service s334$access-child.service NotifyAccess=$access 'ExecStart=/usr/bin/python3 /srv/w/n.py child'
  service s334$access-control.service NotifyAccess=$access 'ExecStart=/bin/sleep 1000' 'ExecStartPost=/usr/bin/python3 /srv/w/n.py control'
done
reload
for access in none main exec all; do for who in main child control; do
  systemctl start s334$access-$who 2>/dev/null || echo failed
done; done
sleep 0.6
for access in none main exec all; do for who in main child control; do
  echo "$access $who: $(systemctl show -P StatusText s334$access-$who) $(systemctl show -P NotifyAccess s334$access-$who) $(systemctl show -P ActiveState s334$access-$who)"
done; done
