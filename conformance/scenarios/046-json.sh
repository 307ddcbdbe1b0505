service s046.service 'ExecStart=/bin/sleep 1000'
unit s046.socket <<U
[Socket]
ListenStream=/run/s046.sock
U
reload
sc start s046
sc list-units -o json s046.service
sc list-units -o json-pretty s046.service
sc list-unit-files -o json s046.service
sc list-unit-files -o json-pretty s046.service
sc list-sockets --all -o json 's046*'
sc list-units -o json 's046-none*'
