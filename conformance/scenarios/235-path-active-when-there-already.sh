touch /srv/w/there
unit s235.path <<U
[Path]
PathExists=/srv/w/there
U
service s235.service 'ExecStart=/bin/sleep 1000'
reload
sc start s235.path
becomes s235.service running
states s235.path s235.service
sc status s235.path | sed -n 1,5p
sc stop s235.path s235.service
