notifier
python n <<'P'
log(os.environ.get("WATCHDOG_USEC", "-"), os.environ.get("WATCHDOG_PID") == str(os.getpid()))
say("READY=1")
how = sys.argv[1]
if how == "trigger": time.sleep(0.2); say("WATCHDOG=trigger")
if how == "longer": say("WATCHDOG_USEC=5000000")
for i in range(6):
    time.sleep(0.2)
    if how == "feeds": say("WATCHDOG=1")
log(how, "lived")
time.sleep(1000)
P
for how in feeds starves trigger longer; do service s339$how.service Type=notify WatchdogSec=600ms "ExecStart=/usr/bin/python3 /srv/w/n.py $how"; done
service s339kill.service Type=notify WatchdogSec=400ms WatchdogSignal=SIGUSR1 TimeoutAbortSec=300ms Restart=on-watchdog RestartSec=1h "ExecStart=/usr/bin/python3 /srv/w/n.py starves"
reload
sc start s339feeds s339starves s339trigger s339longer s339kill
sleep 1.45
for how in feeds starves trigger longer kill; do states s339$how.service; done
props s339longer.service WatchdogUSec
props s339kill.service ExecMainStatus WatchdogSignal
sort /srv/w/log
said s339kill.service | sort
