unit s382.slice <<'U'
[Unit]
Description=A slice
U
service s382a.service Slice=s382.slice 'ExecStart=/bin/sleep 1000'
service s382b.service Slice=s382-deep.slice 'ExecStart=/bin/sleep 1000'
reload
sc start s382a s382b
states s382.slice s382-deep.slice s382a.service
props s382a.service Slice ControlGroup
props s382b.service ControlGroup
props s382-deep.slice Slice
sc stop s382.slice
states s382.slice s382-deep.slice s382a.service s382b.service
