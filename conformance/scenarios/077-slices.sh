unit s077-a.slice <<U
[Unit]
Description=Inner
U
service s077.service 'Slice=s077-a.slice' 'ExecStart=/bin/sleep 1000'
reload
sc start s077
states s077-a.slice
props s077-a.slice ActiveState Description Slice
props s077.slice ActiveState LoadState Description
props s077.service Slice ControlGroup
sc stop s077
sc stop s077.slice
states s077-a.slice
