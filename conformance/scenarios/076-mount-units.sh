unit srv-s076.mount <<U
[Unit]
Description=Scratch
[Mount]
What=tmpfs
Where=/srv/s076
Type=tmpfs
Options=size=1M
U
unit srv-s076wrong.mount <<U
[Mount]
What=tmpfs
Where=/srv/elsewhere
Type=tmpfs
U
reload
props srv-s076.mount LoadState Where What Options Type Description
props srv-s076wrong.mount LoadState
props -- -.mount LoadState ActiveState Where
props proc.mount ActiveState
