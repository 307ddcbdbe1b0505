mkdir -p /usr/local/lib/systemd/system
for where in /usr/local/lib/systemd/system /run/systemd/system /etc/systemd/system; do
  printf '[Unit]\nDescription=%s\n[Service]\nExecStart=/bin/sleep 1000\n' $where >$where/s029.service
done
reload
props s029.service Description FragmentPath
rm /etc/systemd/system/s029.service
reload
props s029.service Description FragmentPath
rm /run/systemd/system/s029.service
reload
props s029.service Description FragmentPath
