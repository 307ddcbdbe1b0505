d=/etc/init.d
cat >$d/s427a <<'X'
#!/bin/bash
#
# s427a        Starts the thing
#
# chkconfig: 2345 55 25
# description: A server that does \
#              many things.
# processname: s427a
# config: /etc/s427a
# pidfile: /run/s427a.pid
. /dev/null
case $1 in start|stop) :;; *) echo "Usage: $0 {start|stop|force-reload}";; esac
X
cat >$d/s427b <<'X'
#!/bin/sh
# chkconfig: - 80 20
# description: One line
### BEGIN INIT INFO
# Provides: s427b
# Required-Start: s427a
# Short-Description: from the header
### END INIT INFO
exit 0
X
cat >$d/s427c <<'X'
#!/bin/sh
# pidfile: relative.pid
# description: \
#   only below
exit 1
X
chmod +x $d/s427a $d/s427b $d/s427c
for l in 2 3 4 5; do ln -sf ../init.d/s427a /etc/rc$l.d/S55s427a; done
reload
for u in s427a s427b s427c; do
  echo "## $u"; props $u.service LoadState UnitFileState Description PIDFile RemainAfterExit Before After Wants WantedBy CanReload
  systemctl show -P ExecReload $u.service | sed 's/ ; start_time.*//'
done
systemctl cat s427a | grep -v -e '^#' -e '^Before' -e '^After' -e '^Wants' -e '^$'
sc start s427c
sc is-enabled s427a s427b s427c 2>/dev/null
rm -f $d/s427* /etc/rc?.d/*s427*
reload
