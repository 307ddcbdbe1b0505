service s113.service 'Type=exec' 'ExecStart=/bin/sleep 1000'
service s113b.service 'Type=exec' 'User=no-such-user' 'ExecStart=/bin/sleep 1000'
service s113c.service 'Type=exec' 'WorkingDirectory=/no/such/dir' 'ExecStart=/bin/sleep 1000'
service s113d.service 'Type=exec' 'WorkingDirectory=-/no/such/dir' 'ExecStart=/bin/sleep 1000'
service s113e.service 'Type=exec' 'ExecStart=/etc/passwd'
service s113f.service 'Type=exec' 'EnvironmentFile=/no/such/file' 'ExecStart=/bin/sleep 1000'
reload
for u in s113 s113b s113c s113d s113e s113f; do sc start $u; states $u.service; props $u.service ExecMainStatus; done
