i=0
for condition in ConditionPathExists=/etc/passwd ConditionPathExists=/nope 'ConditionPathExists=!/nope' ConditionPathIsDirectory=/etc ConditionPathIsDirectory=/etc/passwd ConditionPathIsSymbolicLink=/bin ConditionPathExistsGlob=/etc/pass* ConditionPathExistsGlob=/nope* ConditionFileNotEmpty=/etc/passwd ConditionFileNotEmpty=/dev/null ConditionFileIsExecutable=/bin/sh ConditionFileIsExecutable=/etc/passwd ConditionDirectoryNotEmpty=/etc ConditionDirectoryNotEmpty=/nope ConditionUser=root ConditionUser=0 ConditionUser=nobody ConditionGroup=root ConditionHost=conformance ConditionHost=other ConditionVirtualization=container ConditionVirtualization=docker ConditionVirtualization=no ConditionArchitecture=x86-64 ConditionArchitecture=arm64 'ConditionKernelVersion=>=2.6' 'ConditionKernelVersion=<2.6' 'ConditionMemory=>1' 'ConditionCPUs=>0' 'ConditionCPUs=<1' 'ConditionEnvironment=PATH' ConditionEnvironment=NOPE 'ConditionOSRelease=ID=debian' 'ConditionOSRelease=ID=alpine' ConditionACPower=true ConditionFirstBoot=no ConditionPathIsMountPoint=/proc ConditionPathIsMountPoint=/etc ConditionPathIsReadWrite=/srv ConditionCapability=CAP_CHOWN ConditionSecurity=selinux ConditionPathIsSocket=/etc; do
  i=$((i + 1))
  printf '[Unit]\n%s\n[Service]\nType=oneshot\nExecStart=/bin/true\n' "$condition" | unit s164-$i.service
  echo "$condition" >/srv/w/$i
done
reload
n=$i; i=0
while [ $i -lt $n ]; do
  i=$((i + 1))
  systemctl start s164-$i
  echo "$(cat /srv/w/$i): $(systemctl show -P ConditionResult s164-$i)"
done
