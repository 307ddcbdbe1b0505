mkdir /etc/systemd/system/s062a.service
ln -s s062b.service /etc/systemd/system/s062b.service
ln -s s062d.service /etc/systemd/system/s062c.service
ln -s s062c.service /etc/systemd/system/s062d.service
head -c 200000 /dev/zero | tr '\0' a >/etc/systemd/system/s062e.service
printf '[Service]\nExecStart=/bin/sleep 1000\n\0garbage\n' >/etc/systemd/system/s062f.service
ln -s /no/where.service /etc/systemd/system/s062g.service
reload
for u in a b c d e f g; do props s062$u.service LoadState; done
service s062ok.service 'ExecStart=/bin/sleep 1000'
reload
sc start s062ok
states s062ok.service
