service s430.service 'ExecStart=/bin/sleep 1000'
printf '[Timer]\nOnActiveSec=1000000\n' | unit s430.timer
printf '[Socket]\nListenStream=/run/s430.sock\nListenDatagram=/run/s430.dgram\n' | unit s430.socket
printf '[Unit]\nWants=s430.service\n' | unit s430.target
printf '[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n' | unit s430e.service
ln -s /dev/null $units/s430m.service
reload
systemctl start s430.timer s430.socket
for o in json json-pretty json-sse json-seq short cat verbose nonsense; do sc list-units -o $o 's430*' --all; done
for o in json json-pretty; do
  sc list-unit-files -o $o 's430*'
  sc list-sockets -o $o 's430*'
  sc list-timers -o $o 's430*' | sed -E 's/"(next|left|last|passed)"( ?): ?[0-9]+/"\1"\2:N/g'
  sc list-jobs -o $o
  sc list-automounts -o $o 's430*'
  sc list-units -o $o 's430-none*'
  sc list-dependencies -o $o s430.target
done
sc is-active -o json s430
sc show -o json -p Id s430
sc list-machines -o json | sed 's/"name":"[^"]*"/"name":N/; s/"failed":[0-9]*/"failed":N/; s/"jobs":[0-9]*/"jobs":N/; s/"state":"[a-z]*"/"state":S/'
