u() { { printf '[Service]\nExecStart=/bin/true\n[Install]\n'; printf '%b\n' "$2"; } | unit $1; }
u s431a.service 'WantedBy=multi-user.target multi-user.target\nWantedBy=s431.target'
u s431b.service 'Alias=s431b.service'
u s431c.service 'Alias=s431c2.socket'
u s431d.service 'Alias=s431d@x.service'
u s431e.service 'WantedBy=bad/name.target'
u s431f.service 'Also=s431a.service s431-none.service'
u s431g@.service 'WantedBy=multi-user.target\nAlias=s431galias@.service'
u s431h@.service 'WantedBy=s431-%i.target\nDefaultInstance=def'
u s431i.service 'WantedBy=%N.target %p-x.target\nAlias=%p-alias.service'
u s431j.service 'WantedBy='
u s431k.service 'Nonsense=1\nX-Own=2\nWantedBy=multi-user.target'
u s431l.service 'WantedBy=multi-user.target\n[X-Other]\nWantedBy=graphical.target'
u s431m.service 'RequiredBy=multi-user.target\nWantedBy=%z.target'
u s431n.service 'Also=s431n.service\nWantedBy=multi-user.target'
reload
links() { find $units -type l \( -path '*s431*' -o -lname '*s431*' \) -printf '%P -> %l\n' | sort; }
for n in h@ h@y i j k l m n; do
  echo "## $n"; sc enable s431$n.service; links; sc is-enabled s431$n.service; sc disable s431$n.service
done
