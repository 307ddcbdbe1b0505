printf '[Unit]\nDescription=before\0after\n[Service]\nExecStart=/bin/true\n' | unit s082a.service
printf '[Unit]\nDescription=tab\there\001control\n[Service]\nExecStart=/bin/true\n' | unit s082b.service
printf '[Unit]\nDescription=bad \377\376 utf8\n[Service]\nExecStart=/bin/true\nEnvironment=A=\377\n' | unit s082c.service
printf '\0\0\0[Unit]\nDescription=leading nul\n[Service]\nExecStart=/bin/true\n' | unit s082d.service
printf '[Unit]\nDescription=a\r\rb\n[Service]\nExecStart=/bin/true\n' | unit s082e.service
printf '\177ELF\002\001\001\0\0\0\0' | unit s082f.service
reload
for u in a b c d e f; do props s082$u.service LoadState Description Environment | od -c | sed 's/^[0-9]* *//'; done
