ln -s s419b.service $units/s419a.service; ln -s s419a.service $units/s419b.service
ln -s s419self.service $units/s419self.service
ln -s /srv/w/loop1 loop2; ln -s /srv/w/loop2 loop1; ln -s /srv/w/loop1 $units/s419out.service
i=0; while [ $i -lt 40 ]; do ln -s s419c$((i + 1)).service $units/s419c$i.service; i=$((i + 1)); done; service s419c40.service ExecStart=/bin/true
mkdir -p $units/s419dir.service; mkfifo $units/s419fifo.service
printf 'x' >$units/s419noread.service; chmod 000 $units/s419noread.service
mkdir -p $units/s419t.target.wants; ln -s ../s419none.service $units/s419t.target.wants/s419none.service; ln -s /dev/null $units/s419t.target.wants/s419null.service; printf 'x' >$units/s419t.target.wants/s419file.service; ln -s x $units/s419t.target.wants/notaunit
printf '[Unit]\nDescription=t\n' | unit s419t.target
service s419ok.service ExecStart=/bin/true
timeout 20 systemctl daemon-reload; echo $?
for u in s419a s419self s419out s419c38 s419c35 s419c0 s419dir s419fifo s419noread s419ok; do
  echo "$u: $(systemctl show -P LoadState $u) $(systemctl is-enabled $u 2>&1)"
done
props s419t.target Wants LoadState
sc list-unit-files --no-legend 's419*' | grep -v s419c
