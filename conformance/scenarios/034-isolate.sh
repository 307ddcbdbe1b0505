service s034a.service 'ExecStart=/bin/sleep 1000'
sc isolate s034a.service
unit s034.target <<U
[Unit]
Description=no isolate
U
reload
sc isolate s034.target
sc isolate s034-none.target
