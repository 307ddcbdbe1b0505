sorted() { for property; do echo "$property=$(systemctl show -P "$property" s433.service | tr ' ' '\n' | LC_ALL=C sort | tr '\n' ' ')"; done; }

unit s433.service <<'U'
[Unit]
Documentation=man:a(1) foo man:b(1)
Documentation=man:c(1) man:%Q(1)
[Service]
ExecStart=/bin/true ; -/bin/ ; /bin/false
ExecStartPre=-/bin/true %Q
PassEnvironment=A B%Q C
UnsetEnvironment=A B%Q C
Environment=A=1 B=%Q C=3
LogExtraFields=A=1 B=%Q C=3
ReadWritePaths=/srv -+/%Q rel -/opt
NoExecPaths=/a /%Q /c
ExecSearchPath=/srv:/%Q:/opt
ExecSearchPath=/usr:rel:/bin
ConfigurationDirectory=a %Q c
StateDirectory=a:b a:c a:b d
BindPaths=/a  /b c:/d /e:/f:norbind /g:/h: /i
BindReadOnlyPaths="/a b":/c -/d /e:%Q /f
EnvironmentFile=/a
EnvironmentFile=-/%Q
TemporaryFileSystem=/a:ro /%Q /c: /d:%Q
MountImages=/a:/b -/x:/b:ro,nosuid /c:/d:root:rw:x:ro /%Q:/b /y
ExtensionImages=/a -/x /c:root:rw:home:ro /d:nosuid
RootImageOptions=root:ro home:rw
DisableControllers=cpu foo memory
DisableControllers=foo
SupplementaryGroups=root "-a
DeviceAllow=/dev/null
DeviceAllow=/dev/zero r
DeviceAllow=/dev/null w
DeviceAllow=/dev/null r foo
IODeviceWeight=/dev/null 100
IODeviceWeight=/dev/null 200
IODeviceLatencyTargetSec=/dev/null 1 min
IOReadBandwidthMax=/dev/null 100
IOReadBandwidthMax=/dev/zero 200
IOReadBandwidthMax=/dev/zero infinity
IOReadBandwidthMax=/dev/null 1K 4
BPFProgram=bind4:/a
BPFProgram=bind6:/b
BPFProgram=bind4:%Q
IPAddressAllow=10.0.0.0/8 foo localhost 10.0.0.0/8
SocketBindAllow=ipv4:tcp:80
SocketBindAllow=%Q
SetCredential=a:\q
SetCredential=:b
LoadCredential=a:%Q
MemoryHigh=101%
U
reload
sorted Documentation PassEnvironment UnsetEnvironment Environment LogExtraFields ReadWritePaths NoExecPaths \
  ExecSearchPath ConfigurationDirectory StateDirectory BindPaths BindReadOnlyPaths TemporaryFileSystem \
  ExtensionImages DisableControllers SupplementaryGroups IPAddressAllow Wants
props s433.service EnvironmentFiles MountImages RootImageOptions DeviceAllow IODeviceWeight IODeviceLatencyTargetUSec \
  IOReadBandwidthMax BPFProgram SocketBindAllow MemoryHigh LoadState
systemctl show s433.service -p StateDirectorySymlink
systemctl show s433.service -p ExecStart -p ExecStartPre | sed 's/ start_time.*//'
try systemd-analyze verify $units/s433.service 2>&1 | grep -v 'no effect here\|Failed to' | sed 's/^.*s433.service:/s433.service:/'
