service s040a.service 'ExecStart=/bin/sleep 1000'
service s040b.service 'ExecStart=/bin/false'
unit s040.target <<U
[Unit]
Description=A target
U
reload
sc start s040a s040.target
sc start s040b
becomes s040b.service failed
sc list-units 's040*'
sc list-units --plain 's040*'
sc list-units --no-legend 's040*'
sc list-units --state=failed 's040*'
sc list-units --state=running,failed --plain --no-legend 's040*'
sc list-units -t target 's040*'
sc list-units -o json 's040*'
sc list-units 's040-none*'
sc list-units -q 's040*'
sc 's040*'
