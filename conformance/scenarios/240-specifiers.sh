unit s240-a@.service <<'U'
[Unit]
Description=%n|%N|%p|%P|%i|%I|%j|%J|%%
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'echo "$$0 $$*" | tr " " "\n" >/srv/w/out' n=%n N=%N p=%p i=%i f=%f t=%t S=%S C=%C L=%L E=%E T=%T V=%V u=%u U=%U g=%g G=%G h=%h s=%s H=%H l=%l a=%a o=%o w=%w q=%q y=%y Y=%Y %%
U
reload
props 's240-a@b-c\x20d.service' Description
sc start 's240-a@b-c\x20d.service'
cat /srv/w/out
