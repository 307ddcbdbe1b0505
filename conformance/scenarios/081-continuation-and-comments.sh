printf '[Unit]\nDescription=a \\\n# comment inside\n  b \\\n; another\n\n[Service]\nExecStart=/bin/true one \\\n  two \\\n\n  three\n' | unit s081a.service
printf '[Unit]\nDescription=ends with backslash\\' | unit s081b.service
printf '[Service]\nExecStart=/bin/true\n#Type=oneshot\n;Type=oneshot\n  # Type=oneshot\nType=forking # not a comment\n' | unit s081c.service
printf '[Unit]\nDescription=x\\\\\n[Service]\nExecStart=/bin/true\n' | unit s081d.service
printf '[Service]\nExecStart=/bin/true \\\\\nExecStop=/bin/false\n' | unit s081e.service
printf '[Service]\nEnvironment=A=1 \\\n  B=2\\\n  C=3\nExecStart=/bin/true\n' | unit s081f.service
reload
for u in a b c d e f; do props s081$u.service LoadState Description Type Environment; systemctl show -P ExecStart s081$u | sed 's/ ; start_time.*//'; done
