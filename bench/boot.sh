# Inside the container: sh boot.sh PEER KIND COUNT [DELAY]   writes COUNT services for the peer, then becomes its init.
# KIND: plain (COUNT services that wait), chain (each after the one before), files (COUNT unit files, none wanted),
# term (like plain, and SIGTERM reaches process 1 DELAY milliseconds after its exec).
peer=$1 kind=$2 count=$3 delay=${4:-}
watch=/bench/stopwatch
mkdir -p /srv/b

unit_files() {
  wants=/etc/systemd/system/multi-user.target.wants
  mkdir -p $wants
  rm -f $wants/supervisor.service $wants/runit.service # they came with the peers
  i=1
  while [ $i -le "$count" ]; do
    name=b$i.service
    case $kind in
      chain) printf '[Unit]\nAfter=b%s.service\n[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=%s mark /srv/b/beats\n' \
        $((i - 1)) $watch;;
      *) printf '[Service]\nExecStart=%s beat /srv/b/beats\nRestart=always\nRestartSec=0\n[Install]\nWantedBy=multi-user.target\n' $watch;;
    esac >/etc/systemd/system/$name
    [ "$kind" = files ] || ln -s ../$name $wants/$name
    i=$((i + 1))
  done
  printf '[Service]\nExecStart=%s beat /srv/b/one\nRestart=always\nRestartSec=0\n' $watch >/etc/systemd/system/one.service
  printf '[Service]\nExecStart=%s beat /srv/b/two\n' $watch >/etc/systemd/system/two.service
}

run_scripts() {
  i=1
  while [ $i -le "$count" ]; do
    mkdir -p /srv/sv/b$i
    printf '#!/bin/sh\nexec %s beat /srv/b/beats\n' $watch >/srv/sv/b$i/run
    chmod +x /srv/sv/b$i/run
    i=$((i + 1))
  done
  mkdir -p /srv/sv/one
  printf '#!/bin/sh\nexec %s beat /srv/b/one\n' $watch >/srv/sv/one/run
  chmod +x /srv/sv/one/run
}

supervisor_file() {
  printf '[supervisord]\nnodaemon=true\nuser=root\nlogfile=/dev/null\nlogfile_maxbytes=0\n[unix_http_server]\nfile=/run/supervisor.sock\n'
  printf '[supervisorctl]\nserverurl=unix:///run/supervisor.sock\n[rpcinterface:supervisor]\nsupervisor.rpcinterface_factory=supervisor.rpcinterface:make_main_rpcinterface\n'
  printf '[program:one]\ncommand=%s beat /srv/b/one\nstartsecs=0\nautorestart=true\n' $watch
  i=1
  while [ $i -le "$count" ]; do
    printf '[program:b%s]\ncommand=%s beat /srv/b/beats\nstartsecs=0\n' $i $watch
    i=$((i + 1))
  done
}

inittab() {
  echo '::sysinit:/bin/true'
  echo "::respawn:$watch beat /srv/b/one"
  i=1
  while [ $i -le "$count" ]; do echo "::respawn:$watch beat /srv/b/beats $i"; i=$((i + 1)); done
}

case $peer in
  systemlet) unit_files; set -- /sbin/init;;
  systemd)
    unit_files
    umount -l /sys/fs/cgroup; mount -t tmpfs tmpfs /sys/fs/cgroup; mkdir /sys/fs/cgroup/unified /sys/fs/cgroup/systemd
    set -- /sbin/init;;
  s6) run_scripts; set -- s6-svscan /srv/sv;;
  runit) run_scripts; set -- runsvdir /srv/sv;;
  supervisor) supervisor_file >/srv/supervisor.conf; set -- supervisord -n -c /srv/supervisor.conf;;
  busybox) inittab >/etc/inittab; ln -sf /bin/busybox /srv/init; set -- /srv/init;;
  tini) set -- tini -- $watch beat /srv/b/beats;;
  dumb-init) set -- dumb-init -- $watch beat /srv/b/beats;;
  catatonit) set -- catatonit -- $watch beat /srv/b/beats;;
esac
[ "$kind" != term ] || set -- $watch later "$delay" "$@"
sleep 1   # until the engine has done its work for this container: the processors are for the peer
exec $watch stamp /srv/b/start "$@"
