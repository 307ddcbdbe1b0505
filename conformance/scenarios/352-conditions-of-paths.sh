mkdir -p /srv/w/dir /srv/w/full; touch /srv/w/full/x /srv/w/empty; echo x >/srv/w/file; printf '#!/bin/sh\n' >/srv/w/exec; chmod 755 /srv/w/exec; ln -s file /srv/w/link; ln -s nowhere /srv/w/dangling
i=0
ask() { i=$((i + 1)); { echo '[Unit]'; echo "$1"; echo '[Service]'; echo 'Type=oneshot'; echo 'RemainAfterExit=yes'; echo 'ExecStart=/bin/true'; } | unit s352-$i.service; echo "$1" >>/srv/w/asked; }
for where in file dir full empty exec link dangling none; do
  for kind in PathExists PathIsDirectory PathIsSymbolicLink PathIsMountPoint PathIsReadWrite PathIsEncrypted DirectoryNotEmpty FileNotEmpty FileIsExecutable; do
    ask "Condition$kind=/srv/w/$where"
  done
done
for line in ConditionPathExists=!/srv/w/file ConditionPathExists=!/srv/w/none 'ConditionPathExistsGlob=/srv/w/f*' 'ConditionPathExistsGlob=/srv/w/z*' 'ConditionPathExistsGlob=!/srv/w/z*' ConditionPathIsMountPoint=/proc ConditionPathIsMountPoint=/ ConditionPathIsReadWrite=!/srv/w/none ConditionPathExists=relative ConditionPathExists= 'ConditionPathExists=|!/srv/w/none' 'ConditionPathExists=!|/srv/w/none'; do ask "$line"; done
reload
seq $i | sed 's/.*/s352-&/' | xargs systemctl start 2>/dev/null
for n in $(seq $i); do echo "$(sed -n ${n}p /srv/w/asked): $(systemctl is-active s352-$n)"; done
