export COLUMNS=80
long=s408-a-name-that-is-quite-long-and-goes-on-and-on-for-a-while-until-nobody-can-read-it.service
unit $long <<U
[Unit]
Description=A description that is far longer than any terminal that people used to have on their desks
[Service]
ExecStart=/bin/sleep 1000 with many arguments that make the command line longer than the width of eighty columns
[Install]
WantedBy=multi-user.target
U
printf '[Unit]\nDescription=caf\303\251 \342\202\254 wide \344\270\255\346\226\207\344\270\255\346\226\207\344\270\255\346\226\207\344\270\255\346\226\207\344\270\255\346\226\207\344\270\255\346\226\207\344\270\255\346\226\207\344\270\255\346\226\207\344\270\255\346\226\207\344\270\255\346\226\207\n[Service]\nExecStart=/bin/sleep 1000\n' | unit s408b.service
reload
systemctl start $long s408b
sc list-units 's408*'
sc list-units --full 's408*'
sc list-unit-files 's408*'
sc status $long | sed -n '1,3p;/CGroup/,$p' | grep -v -e '^[A-Z][a-z][a-z] '
sc status --full $long | sed -n '1,3p'
sc status -l $long | grep sleep | head -2
sc list-dependencies --reverse $long
for c in 1 10 30 60 100 1000; do echo "# $c"; COLUMNS=$c systemctl list-units 's408*' --no-legend; done
