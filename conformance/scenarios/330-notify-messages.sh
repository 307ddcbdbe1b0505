notifier
python n <<'P'
say("STATUS=coming up")
time.sleep(0.3)
say("READY=1\nSTATUS=up\nMAINPID=%d\nERRNO=2" % os.getpid())
time.sleep(0.2)
say("STATUS=" )
time.sleep(0.2)
say("STATUS=über\tuns\nNONSENSE=1\nBUSERROR=org.example.Broken")
signal.pause()
P
service s330.service Type=notify 'ExecStart=/usr/bin/python3 /srv/w/n.py'
reload
sc start --no-block s330
sleep 0.25
props s330.service StatusText SubState
becomes s330.service active
props s330.service StatusErrno
sleep 0.6
props s330.service StatusText StatusErrno SubState NotifyAccess
sc status s330 | grep -e Status -e Error
sc stop s330
props s330.service StatusText StatusErrno
