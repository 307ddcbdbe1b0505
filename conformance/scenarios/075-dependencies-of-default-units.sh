service s075.service 'ExecStart=/bin/sleep 1000'
unit s075n.service <<U
[Unit]
DefaultDependencies=no
[Service]
ExecStart=/bin/sleep 1000
U
reload
props s075.service Requires
props s075.service After
props s075.service Before
props s075.service Conflicts
props s075n.service Requires
props s075n.service After
props s075n.service Before
props s075n.service Conflicts
unit s075r.service <<U
[Unit]
RequiresMountsFor=/proc/x /srv/w
[Service]
WorkingDirectory=/tmp
ExecStart=/bin/sleep 1000
U
reload
props s075r.service RequiresMountsFor
