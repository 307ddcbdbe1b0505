# Debian's prometheus-node-exporter asks the manager over the system bus for the states of all units.
[ -x /usr/bin/prometheus-node-exporter ] || { echo "skip prometheus-node-exporter: no package"; exit 0; }
unit exporter.service <<U
[Service]
ExecStart=/usr/bin/prometheus-node-exporter --web.listen-address=127.0.0.1:9100 --collector.disable-defaults --collector.systemd --collector.systemd.unit-exclude=.+[.]device \
  --collector.systemd.enable-task-metrics --collector.systemd.enable-restarts-metrics --collector.systemd.enable-start-time-metrics
U
unit down.service <<U
[Service]
Type=oneshot
ExecStart=/bin/false
U
systemctl daemon-reload
systemctl start down.service 2>/dev/null
gives "it starts as a service" "" systemctl start exporter.service
fetch() { python3 -c 'import urllib.request; print(urllib.request.urlopen("http://127.0.0.1:9100/metrics", timeout=10).read().decode())'; }
fetch >$work/metrics 2>/dev/null || { sleep 1; fetch >$work/metrics; }
holds "the collector succeeds" '^node_scrape_collector_success\{collector="systemd"\} 1$' cat $work/metrics
holds "a running service" '^node_systemd_unit_state\{name="exporter.service",state="active",type="simple"\} 1$' cat $work/metrics
holds "a failed service" '^node_systemd_unit_state\{name="down.service",state="failed",type="oneshot"\} 1$' cat $work/metrics
holds "and not active" '^node_systemd_unit_state\{name="down.service",state="active",type="oneshot"\} 0$' cat $work/metrics
holds "a socket" '^node_systemd_unit_state\{name="dbus.socket",state="active",type=""\} 1$' cat $work/metrics
holds "counts by state" '^node_systemd_units\{state="failed"\} 1$' cat $work/metrics
holds "restarts" '^node_systemd_service_restart_total\{name="exporter.service"\} 0$' cat $work/metrics
holds "start times" '^node_systemd_unit_start_time_seconds\{name="exporter.service"\} 1' cat $work/metrics
holds "timers" '^node_systemd_timer_last_trigger_seconds\{name="apt-daily.timer"\}' cat $work/metrics
holds "the version" '^node_systemd_version\{version=' cat $work/metrics
states() { sed -n 's/^node_systemd_unit_state{name="\([^"]*\)",state="\([a-z]*\)".*} 1$/\1 \2/p' $work/metrics | sort; }
states >$work/exported
systemctl list-units --all --plain --no-legend | awk '$2=="loaded" {print $1, $3}' | grep -v '\.device ' | sort >$work/listed
if [ -s $work/listed ] && cmp -s $work/exported $work/listed; then ok "all states as list-units has them"; else
  fail "all states as list-units has them"; diff $work/listed $work/exported | head -10 | sed 's/^/    /'; fi
systemctl stop exporter.service
