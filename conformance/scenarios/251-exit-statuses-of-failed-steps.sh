service s251a.service 'Type=oneshot' 'ExecStart=/no/such'
service s251b.service 'Type=oneshot' 'WorkingDirectory=/no/such' 'ExecStart=/bin/true'
service s251c.service 'Type=oneshot' 'User=no-such-user' 'ExecStart=/bin/true'
service s251d.service 'Type=oneshot' 'Group=no-such-group' 'ExecStart=/bin/true'
service s251e.service 'Type=oneshot' 'EnvironmentFile=/no/such' 'ExecStart=/bin/true'
service s251f.service 'Type=oneshot' 'StandardInput=file:/no/such' 'ExecStart=/bin/true'
service s251g.service 'Type=oneshot' 'StandardOutput=file:/no/such/out' 'ExecStart=/bin/true'
service s251h.service 'Type=oneshot' 'RootDirectory=/no/such' 'ExecStart=/bin/true'
service s251i.service 'Type=oneshot' 'ExecStart=-/no/such' 'ExecStart=/bin/true'
reload
for u in a b c d e f g h i; do systemctl start s251$u; states s251$u.service; props s251$u.service ExecMainStatus; done
for u in a b c; do systemctl status s251$u | grep -E 'Process|Main PID'; done
