printf '[Unit]\r\nDescription=carriage returns\r\n[Service]\r\nExecStart=/bin/sleep 1000\r\n' | unit s061a.service
printf '  [Unit]  \n  Description =  spaces around  \n[Service]\nExecStart = /bin/sleep 1000' | unit s061b.service
printf '[Unit]\nDescription=con\\\n  tinued \\\n; comment\nline\n[Service]\nExecStart=/bin/sleep 1000\n' | unit s061c.service
printf '\357\273\277[Unit]\nDescription=byte order mark\n[Service]\nExecStart=/bin/sleep 1000\n' | unit s061d.service
printf '[Unit]\nDescription=first\nDescription=second\n[Service]\nExecStart=/bin/sleep 1000\n[Unit]\nDescription=third\n' | unit s061e.service
printf 'Description=before any section\n[Service]\nExecStart=/bin/sleep 1000\n' | unit s061f.service
printf '[Unit\nDescription=broken header\n[Service]\nExecStart=/bin/sleep 1000\n' | unit s061g.service
printf '[Unit]\nDescription=caf\303\251 \342\202\254\n[Service]\nExecStart=/bin/sleep 1000\n' | unit s061h.service
printf '[Unit]\nDescription=\n[Service]\nExecStart=/bin/sleep 1000\n' | unit s061i.service
printf '[unit]\nDescription=lower case\n[Service]\nexecstart=/bin/sleep 1000\n' | unit s061j.service
printf '[Unit]\nDescription="quoted"\n#[Service]\n[Service]\nExecStart=/bin/sleep 1000\nno equals sign\n=no key\n' | unit s061k.service
reload
for u in a b c d e f g h i j k; do props s061$u.service Description LoadState; done
