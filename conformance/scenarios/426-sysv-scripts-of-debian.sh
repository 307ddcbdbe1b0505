d=/etc/init.d
cat >$d/s426a <<'X'
#!/bin/sh
### BEGIN INIT INFO
# Provides:          s426a s426other $s426fac
# Required-Start:    $remote_fs $syslog $network
# Required-Stop:     $remote_fs
# Should-Start:      $time s426b
# X-Start-Before:    s426c
# Default-Start:     2 3 4 5
# Default-Stop:      0 1 6
# Short-Description: short words
# Description:       Long words that
#                    go on here
### END INIT INFO
case $1 in start) echo started >>/srv/w/log;; stop) echo stopped >>/srv/w/log;; reload) echo reloaded >>/srv/w/log;; *) echo "Usage: {start|stop|restart|reload|status}";; esac
X
cat >$d/s426b <<'X'
#!/bin/sh
# no header at all
exit 0
X
cat >$d/s426c.sh <<'X'
#!/bin/sh
### BEGIN INIT INFO
# Provides: s426c
# Default-Start: S
# Required-Start: $local_fs
# Short-Description: early
### END INIT INFO
exit 0
X
printf '#!/bin/sh\nexit 0\n' >$d/s426noexec
printf '#!/bin/sh\n### BEGIN INIT INFO\n# Provides: s426native\n### END INIT INFO\nexit 0\n' >$d/s426native
chmod +x $d/s426a $d/s426b $d/s426c.sh $d/s426native
service s426native.service ExecStart=/bin/true
for l in 2 3 4 5; do ln -sf ../init.d/s426a /etc/rc$l.d/S02s426a; done
for l in 0 1 6; do ln -sf ../init.d/s426a /etc/rc$l.d/K01s426a; done
ln -sf ../init.d/s426c.sh /etc/rcS.d/S10s426c.sh 2>/dev/null || { mkdir -p /etc/rcS.d; ln -sf ../init.d/s426c.sh /etc/rcS.d/S10s426c.sh; }
reload
for u in s426a s426b s426c s426noexec s426native; do
  echo "## $u"; props $u.service LoadState UnitFileState FragmentPath SourcePath Description Type Restart KillMode GuessMainPID RemainAfterExit IgnoreSIGPIPE SuccessExitStatus Names Before After Wants Requires WantedBy Conflicts DefaultDependencies
done
systemctl cat s426a | grep -v -e '^#' -e '^Before' -e '^After' -e '^Wants' -e '^$'
sc start s426a; cat log
sc is-active s426a
sc reload s426a; cat log
sc stop s426a; cat log
sc status s426b
sc list-unit-files 's426*'
rm -f $d/s426* /etc/rc?.d/*s426*
reload
