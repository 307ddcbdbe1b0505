unit s089@.service <<'U'
[Unit]
Documentation=man:%p(1)
After=%i.target
ConditionPathExists=/srv/%i
RequiresMountsFor=/srv/w/%i
[Service]
ExecStart=/bin/echo %i
Environment=NAME=%i
EnvironmentFile=-/srv/w/%i.env
WorkingDirectory=-/srv/%i
User=%i
RuntimeDirectory=s089-%i
StandardOutput=append:/srv/w/%i.log
ReadWritePaths=-/srv/%i
PIDFile=/run/%i.pid
SyslogIdentifier=id-%i
UnsetEnvironment=U%i
PassEnvironment=P%i
Slice=s089-%i.slice
ExecStartPre=-/bin/%i
BindPaths=/srv/%i:/mnt/%i
U
reload
props s089@web.service Documentation After ConditionResult RequiresMountsFor Environment EnvironmentFiles WorkingDirectory User RuntimeDirectory StandardOutput ReadWritePaths PIDFile SyslogIdentifier UnsetEnvironment PassEnvironment Slice BindPaths
systemctl show -P ExecStart s089@web | sed 's/ ; start_time.*//'
