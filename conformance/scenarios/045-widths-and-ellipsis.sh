unit s045-a-rather-long-name-of-a-service-which-does-not-fit-into-forty-columns.service <<U
[Unit]
Description=A rather long description of a service which does not fit either
[Service]
ExecStart=/bin/sleep 1000
U
reload
sc start s045-a-rather-long-name-of-a-service-which-does-not-fit-into-forty-columns
COLUMNS=80 sc list-units 's045*'
COLUMNS=80 sc list-units --full 's045*'
COLUMNS=50 sc list-units 's045*'
COLUMNS=50 sc list-unit-files 's045*'
COLUMNS=60 sc status -n0 's045*' | grep -v -e Tasks: -e Memory: -e CPU:
COLUMNS=60 sc status -l -n0 's045*' | grep -v -e Tasks: -e Memory: -e CPU:
