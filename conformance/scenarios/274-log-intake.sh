cat >/srv/w/send.py <<'X'
import socket, struct, os, array, fcntl
def send(path, data, fds=()):
    s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    s.connect(path)
    s.sendmsg([data], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array('i', fds))] if fds else [])
syslog = '/dev/log'
native = '/run/systemd/journal/socket'
for m in [b'<13>plain', b'<13>Nov 25 18:00:00 mytag[123]: with date', b'<14>Nov  5 18:00:00 host tag: with host', b'no pri',
          b'<999>bad pri', b'<13>', b'<13>tag[12]: trailing nl\n', b'<13>tag: nul\0\0', b'<13>tag: two\nlines', b'<13>:colon',
          b'<13>a b: c', b'<13>/usr/sbin/cron[7]: path', b'<13>tag[x]: odd', b'<13>tag[1]x: odd', b'<13>   lead: space',
          b'<13>tag:nospace', b'<0>emerg: e', b'<13>tag:    many', b'<13>tag:', b'<13>tag: ']:
    send(syslog, m)
b = b'two\nlines'
for m in [b'MESSAGE=native\nPRIORITY=3\nFOO=bar\n', b'MESSAGE\n' + struct.pack('<Q', 9) + b + b'\nFOO=1\n',
          b'MESSAGE=names\nfoo=bar\n_TRUST=1\n1A=2\nA-B=3\nOK_1=4\n', b'MESSAGE=first\n\nMESSAGE=second\n', b'MESSAGE=noend',
          b'MESSAGE\n' + struct.pack('<Q', 999) + b'short\n', b'# c\nMESSAGE=comment\n', b'MESSAGE=prio\nPRIORITY=99\n']:
    send(native, m)
fd = os.memfd_create('x', os.MFD_ALLOW_SEALING)
os.write(fd, b'MESSAGE=memory ' + b'z' * 300000 + b'\nBIG=1\n')
fcntl.fcntl(fd, 1033, 15)
send(native, b'', [fd])
for head in [b'ident\n\n5\n1\n0\n0\n0\nhello\n<3>err\n' + b'w' * 50000 + b'\nlast', b'ident2\n\n28\n0\n0\n0\n0\n<3>no prefix\n']:
    s = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    s.connect('/run/systemd/journal/stdout')
    s.sendall(head)
    s.close()
X
service s274.service Type=oneshot SyslogIdentifier=own 'LogExtraFields=EXTRA=yes' 'ExecStart=/usr/bin/python3 /srv/w/send.py' \
  'ExecStart=/usr/bin/logger -t fromlogger -p mail.err via logger' 'ExecStartPost=/bin/sleep 0.5'
reload
sc start s274
journalctl --sync
journalctl _SYSTEMD_UNIT=s274.service -o json --all | python3 -c '
import json, sys
names = ("_TRANSPORT", "PRIORITY", "SYSLOG_FACILITY", "SYSLOG_IDENTIFIER", "SYSLOG_PID", "SYSLOG_TIMESTAMP", "FOO", "OK_1", "BIG", "EXTRA", "_LINE_BREAK", "_COMM", "_UID")
for line in sys.stdin:
    e = json.loads(line)
    if e.get("_COMM") == "python3":
        print(*(f"{n}={e[n]}" for n in names if n in e), repr(e.get("MESSAGE"))[:60])' | grep -v fromlogger | sort
journalctl -t fromlogger -n 1 -o cat --output-fields=MESSAGE,PRIORITY,SYSLOG_FACILITY | sort
