for pair in a:b b:c c:a; do
  unit s303${pair%:*}.service <<U
[Unit]
Requires=s303${pair#*:}.service
After=s303${pair#*:}.service
[Service]
Type=oneshot
ExecStart=/bin/true
U
done
reload
sc start s303a
states s303a.service s303b.service s303c.service
sc start --job-mode=ignore-dependencies s303a
said s303a.service | sed "s,s303[abc].service,UNIT,g"
