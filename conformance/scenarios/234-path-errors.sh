unit s234.path <<U
[Path]
U
unit s234b.path <<U
[Path]
PathExists=relative
U
unit s234c.path <<U
[Path]
PathExists=/srv/w/x
U
reload
sc start s234.path
states s234.path
sc start s234b.path
states s234b.path
sc start s234c.path
states s234c.path
