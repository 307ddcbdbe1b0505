unit s088-a-b@.service <<'U'
[Unit]
Description=a=%a A=%A B=%B C=%C d=%d E=%E f=%f g=%g G=%G h=%h H=%H i=%i I=%I j=%j J=%J l=%l L=%L M=%M n=%n N=%N o=%o p=%p P=%P q=%q s=%s S=%S t=%t T=%T u=%u U=%U V=%V w=%w W=%W y=%y Y=%Y %% 
[Service]
ExecStart=/bin/true
U
for c in b m v; do
  printf '[Unit]\nDescription=x%%%sx\n[Service]\nExecStart=/bin/true\n' $c | unit s088$c.service
done
printf '[Unit]\nDescription=bad %%z and %%\n[Service]\nExecStart=/bin/true\n' | unit s088z.service
printf '[Unit]\nDescription=path %%f\n[Service]\nExecStart=/bin/true\n' | unit s088f@.service
reload
props 's088-a-b@x-y\x2dz.service' Description
props s088f@.service Description LoadState
props s088f@a-b.service Description
props 's088f@-a.service' Description
for c in b m v; do systemctl show -P Description s088$c | sed 's/x[0-9a-f]\{32\}x/ID/; s/x[0-9].*x/VERSION/'; done
props s088z.service Description LoadState
