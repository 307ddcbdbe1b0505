service a275.service Type=oneshot SyslogLevelPrefix=no 'ExecStart=/bin/sh -c "echo \"<3>x\""'
service b275.service Type=oneshot LogLevelMax=warning 'ExecStart=/bin/sh -c "echo \"<3>err\"; echo \"<6>info\"; echo plain"'
service c275.service Type=oneshot SyslogLevel=err SyslogFacility=local3 SyslogIdentifier=myid 'ExecStart=/bin/echo hello'
reload
sc start a275 b275 c275
journalctl --sync
for u in a b c; do
  echo "= $u"
  journalctl _SYSTEMD_UNIT=${u}275.service -o cat --output-fields=SYSLOG_IDENTIFIER,PRIORITY,SYSLOG_FACILITY,MESSAGE | sort
done
