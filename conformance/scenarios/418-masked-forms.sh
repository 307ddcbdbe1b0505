: >$units/s418empty.service
ln -s /dev/null $units/s418null.service
ln -s ../../../dev/null $units/s418rel.service
ln -s s418null.service $units/s418alias.service
mkdir -p /run/systemd/system; ln -s /dev/null /run/systemd/system/s418run.service
ln -s /dev/zero $units/s418zero.service
ln -s /dev/null $units/s418t@.service
service s418x.service ExecStart=/bin/true; ln -s /dev/null /run/systemd/system/s418x.service
printf ' \n' | unit s418blank.service
printf '# only a comment\n' | unit s418comment.service
reload
for u in s418empty s418null s418rel s418alias s418run s418zero s418t@a s418x s418blank s418comment; do
  echo "$u: $(systemctl show -P LoadState $u) $(systemctl show -P UnitFileState $u) $(systemctl show -P FragmentPath $u) $(systemctl is-enabled $u 2>&1)"
  systemctl start $u 2>&1; echo $?
done
sc unmask s418empty s418null s418rel s418t@
ls $units | grep s418
rm -f /run/systemd/system/s418*
