unit s404.service <<'U'
[Unit]
Description=with "quotes" and spaces
Documentation=man:a(1) http://x.y/
ConditionPathExists=/
AssertPathExists=!/none
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/true "a b" $HOME
Environment="A=x y" B=1
UMask=0027
Nice=5
CPUSchedulingPolicy=batch
IOSchedulingClass=idle
CapabilityBoundingSet=CAP_CHOWN CAP_KILL
AmbientCapabilities=CAP_CHOWN
SuccessExitStatus=42 SIGUSR1 TEMPFAIL
RestartForceExitStatus=1 SIGHUP
RestrictNamespaces=net user
SystemCallFilter=~@mount
SystemCallErrorNumber=EPERM
MemoryMax=1G
CPUQuota=50%
IPAddressDeny=10.0.0.0/8
DeviceAllow=/dev/null rw
BindReadOnlyPaths=/a:/b:norbind -/c
TemporaryFileSystem=/t:size=1M
RuntimeDirectory=a b
SecureBits=keep-caps noroot
LogExtraFields=A=1 B=2
U
reload
all="Description Documentation Conditions Asserts ExecStart Environment UMask Nice CPUSchedulingPolicy IOSchedulingClass CapabilityBoundingSet AmbientCapabilities SuccessExitStatus RestartForceExitStatus RestrictNamespaces SystemCallErrorNumber MemoryMax CPUQuotaPerSecUSec IPAddressDeny DeviceAllow BindReadOnlyPaths TemporaryFileSystem RuntimeDirectory SecureBits LogExtraFields MainPID Type"
for p in $all; do systemctl show -p $p s404; done
for p in $all; do systemctl show -P $p s404; done
sc show -p Type,MainPID --value s404
sc show -p Type -p MainPID s404 dbus.socket
sc show -P Type s404 s404
sc show --value -p Type s404 s404
sc show -p Nonsense s404
sc show -P Nonsense s404
sc show -p '' s404
sc show -p Type,Nonsense,Type s404
sc show -p id s404
sc show 's404*' -p Id
sc show 's404-none*' -p Id
sc show -p Id 1
sc show -p Id 999999
sc show -p Id -- -x
sc show --all -p Following s404
sc show -p Following s404
sc show -p Environment,UMask s404
