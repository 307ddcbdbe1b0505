service s085-one-two.service ExecStart=/bin/true
service s085-t@.service ExecStart=/bin/true
for d in service.d s085-.service.d s085-one-.service.d s085-one-two.service.d s085-t@.service.d s085-t@x.service.d; do
  printf '[Unit]\nDocumentation=man:%s\n' "$d" | unit $d/50-$d.conf
done
printf '[Unit]\nDescription=from the general one\n' | unit service.d/60.conf
printf '[Unit]\nDescription=from the own one\n' | unit s085-one-two.service.d/60.conf
mkdir -p /run/systemd/system/s085-one-two.service.d
printf '[Unit]\nDescription=run is weaker than etc\n' >/run/systemd/system/s085-one-two.service.d/60.conf
printf '[Unit]\nDescription=but later names win\n' >/run/systemd/system/s085-one-two.service.d/70.conf
printf 'no section\n' | unit s085-one-two.service.d/80.conf
printf '[Unit]\nDescription=ignored\n' | unit s085-one-two.service.d/90.txt
mkdir -p $units/s085-one-two.service.d/95.conf
ln -s /nowhere $units/s085-one-two.service.d/96.conf
reload
for u in s085-one-two s085-t@x s085-t@y; do props $u.service DropInPaths Documentation Description; done
rm -r $units/service.d; reload
