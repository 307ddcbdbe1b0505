unit s230.path <<U
[Path]
PathExists=/srv/w/flag
U
service s230.service 'Type=oneshot' 'ExecStart=/bin/sh -c "rm /srv/w/flag; echo ran >>/srv/w/log"'
reload
sc start s230.path
states s230.path s230.service
touch /srv/w/flag
eventually test -s /srv/w/log
becomes s230.path waiting
touch /srv/w/flag
eventually sh -c '[ $(grep -c ran /srv/w/log) = 2 ]'
becomes s230.path waiting
states s230.path
props s230.path Paths Unit MakeDirectory DirectoryMode Triggers
sc stop s230.path
touch /srv/w/flag
sleep 0.3
grep -c ran /srv/w/log
