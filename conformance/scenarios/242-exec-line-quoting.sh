cat >/srv/w/args <<'P'
for a; do printf '<%s>' "$a"; done >>/srv/w/out; echo >>/srv/w/out
P
unit s242.service <<'U'
[Service]
Type=oneshot
Environment=ONE=one "TWO=two words" EMPTY=
ExecStart=/bin/sh /srv/w/args plain 'single quoted' "double quoted" mixed"quote
ExecStart=/bin/sh /srv/w/args plain 'single quoted' "double quoted" back\x41slash tab\there oct\101 \u00e9
ExecStart=/bin/sh /srv/w/args $ONE ${ONE} $TWO ${TWO} x${TWO}y x$TWO $EMPTY ${EMPTY} $UNSET ${UNSET} $$ONE end
ExecStart=/bin/sh /srv/w/args "a;b" a\;b ; /bin/sh /srv/w/args second
ExecStart=/bin/sh /srv/w/args %% "%%n" line \
   continued \
# a comment inside
   further
ExecStart=/bin/sh /srv/w/args "say \"hi\"" 'it''s' "\$ONE" '${ONE}'
ExecStart=:/bin/sh /srv/w/args $ONE ${TWO}
U
reload
states s242.service
sc start s242
cat /srv/w/out
