u() { { printf '[Service]\nExecStart=/bin/true\n[Install]\n'; printf '%b\n' "$2"; } | unit $1; }
u s425a.service 'WantedBy=multi-user.target multi-user.target\nWantedBy=s425.target'
u s425b.service 'Alias=s425b.service'
u s425c.service 'Alias=s425c2.socket'
u s425d.service 'Alias=s425d@x.service'
u s425e.service 'WantedBy=bad/name.target'
u s425f.service 'Also=s425a.service s425-none.service'
u s425g@.service 'WantedBy=multi-user.target\nAlias=s425galias@.service'
u s425h@.service 'WantedBy=s425-%i.target\nDefaultInstance=def'
u s425i.service 'WantedBy=%N.target %p-x.target\nAlias=%p-alias.service'
u s425j.service 'WantedBy='
u s425k.service 'Nonsense=1\nX-Own=2\nWantedBy=multi-user.target'
u s425l.service 'WantedBy=multi-user.target\n[X-Other]\nWantedBy=graphical.target'
u s425m.service 'RequiredBy=multi-user.target\nWantedBy=%z.target'
u s425n.service 'Also=s425n.service\nWantedBy=multi-user.target'
reload
links() { find $units -type l \( -path '*s425*' -o -lname '*s425*' \) -printf '%P -> %l\n' | sort; }
for n in a b c d e f g@ g@x; do
  echo "## $n"; sc enable s425$n.service; links; sc is-enabled s425$n.service; sc disable s425$n.service
done
