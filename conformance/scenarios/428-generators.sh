g=/etc/systemd/system-generators; mkdir -p $g
cat >$g/s428 <<'X'
#!/bin/sh
printf '[Unit]\nDescription=normal\nSourcePath=/srv/w/source\n[Service]\nExecStart=/bin/true\n' >$1/s428n.service
printf '[Unit]\nDescription=early\n[Service]\nExecStart=/bin/true\n' >$2/s428e.service
printf '[Unit]\nDescription=late\n[Service]\nExecStart=/bin/true\n' >$3/s428l.service
printf '[Unit]\nDescription=late of x\n[Service]\nExecStart=/bin/true\n' >$3/s428x.service
printf '[Unit]\nDescription=early of y\n[Service]\nExecStart=/bin/true\n' >$2/s428y.service
mkdir -p $1/multi-user.target.wants $1/s428n.service.d; ln -sf ../s428n.service $1/multi-user.target.wants/s428n.service
printf '[Service]\nNice=4\n' >$1/s428n.service.d/50.conf
ln -sf s428n.service $1/s428alias.service
printf '%s\n' "$#" "$1" "$2" "$3" >/srv/w/arguments
env | cut -d= -f1 | sort >/srv/w/environment
pwd >/srv/w/pwd
X
printf '#!/bin/sh\nexit 1\n' >$g/s428fails
printf '#!/bin/sh\necho run >>/srv/w/masked\n' >$g/s428masked
printf 'not executable\n' >$g/s428noexec
chmod +x $g/s428 $g/s428fails $g/s428masked
mkdir -p /run/systemd/system-generators; ln -sf /dev/null /run/systemd/system-generators/s428masked
: >source
printf '[Unit]\nDescription=own\n[Service]\nExecStart=/bin/true\n' | unit s428x.service
printf '[Unit]\nDescription=own\n[Service]\nExecStart=/bin/true\n' | unit s428y.service
reload
cat arguments pwd; grep -v -e '^_$' -e SHLVL -e OLDPWD -e HOME -e HOSTNAME -e container -e EXEC_PID environment; ls masked 2>&1
for u in n e l x y alias; do echo "## $u"; props s428$u.service Id Description LoadState UnitFileState FragmentPath SourcePath DropInPaths WantedBy; done
sc enable s428n
sc disable s428n
sc mask s428n
sc unmask s428n
sc cat s428n
sc is-enabled s428n s428e s428l
sc list-unit-files 's428*'
rm -rf $g/s428* /run/systemd/system-generators/s428*; reload
props s428n.service LoadState
