unit s265.target <<U
[Unit]
Description=Just a target
U
reload
sc status -n0 s265.target
sc start s265.target
sc status -n0 s265.target
