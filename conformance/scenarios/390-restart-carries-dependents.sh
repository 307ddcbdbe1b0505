mk() { n=$1; shift; { echo '[Unit]'; printf '%s\n' "$@"; echo '[Service]'; echo 'Type=oneshot'; echo 'RemainAfterExit=yes'; echo "ExecStart=/bin/sh -c \"echo $n up >>/srv/w/log\""; echo "ExecStop=/bin/sh -c \"echo $n down >>/srv/w/log\""; } | unit s390$n.service; }
mk base
mk req Requires=s390base.service After=s390base.service
mk part PartOf=s390base.service After=s390base.service
mk bind BindsTo=s390base.service After=s390base.service
mk want Wants=s390base.service After=s390base.service
mk deep Requires=s390req.service After=s390req.service
mk up Upholds=s390base.service
reload
sc start s390req s390part s390bind s390want s390deep
for verb in restart stop start try-restart; do
  : >/srv/w/log
  sc $verb s390base
  sleep 0.3
  sort /srv/w/log
  states s390base.service s390req.service s390part.service s390bind.service s390want.service s390deep.service | cut -d' ' -f1,3
done
: >/srv/w/log
sc start s390deep s390bind s390part
sc stop s390want
sort /srv/w/log
sc stop s390base
sc start s390up; becomes s390base.service active
sc stop s390base; becomes s390base.service active
states s390base.service s390up.service
sc stop s390up
