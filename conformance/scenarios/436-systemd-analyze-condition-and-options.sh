an() { try systemd-analyze "$@" 2>&1; }
unit s436.service <<U
[Unit]
After=s436.service
Conflicts=s436.service
Wants=s436.service
ConditionPathExists=/etc
ConditionPathExists=/nope
AssertPathExists=/etc
[Service]
ExecStart=/bin/true
U
reload
an condition
an condition ConditionPathExists=/etc ConditionPathExists=/nope ConditionPathExists=/usr
an condition AssertPathExists=/etc AssertPathExists=/nope ConditionPathExists=/usr
an condition 'ConditionPathExists=|/nope' 'ConditionPathExists=|/etc' ConditionPathExists=/usr
an condition 'ConditionPathExists=|/nope' 'ConditionPathExists=|/nope2'
an condition ConditionPathExists=/nope ConditionPathExists=
an condition ConditionPathExists=/etc ConditionPathExists=rel
an condition Foo=bar
an condition --unit=s436.service
an condition --unit=s436
an condition --unit=s436-none.service
an condition --unit=s436.service ConditionPathExists=/etc
an verify s436.service | grep -v 'no effect here'
an blame foo
an time foo
an unit-paths foo
an --recursive-errors=foo verify s436.service
an --generators=foo verify s436.service
an --man=foo verify s436.service
an --threshold=foo blame
an --offline=foo blame
an --json=short blame
an --global blame
an --unit=s436.service blame
an --base-time=foo calendar daily
an --iterations=foo calendar daily
an critical-chain s436-none.service
for address in 99999 65536 -1 0 1.2.3.4:99999 1.2.3.4:0 '[::1]:99999' 99999999999999999999 x:80 vsock:1; do
  printf '[Socket]\nListenStream=%s\nListenStream=/x\nService=s436.service\n' "$address" | unit s436.socket
  systemd-analyze verify $units/s436.socket 2>&1 | grep socket:2 | sed 's/^.*s436/s436/'
done
for path in ../x /a/../b a/../b /../x .. a/b ./a /a/./b; do try systemd-escape --path "$path" 2>&1; done
try systemd-escape -u --instance x@.service 2>&1
try systemd-escape -u --instance foo.service 2>&1
try systemd-escape -u --template=y@.service x 2>&1
try systemd-cat /nope 2>&1
try systemd-cat /etc/passwd 2>&1
