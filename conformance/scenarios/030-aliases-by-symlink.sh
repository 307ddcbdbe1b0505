service s030.service 'ExecStart=/bin/sleep 1000'
ln -s s030.service /etc/systemd/system/s030b.service
reload
sc start s030b
sc is-active s030
props s030b.service Id Names
sc show -p Id,Names s030
sc stop s030
sc is-active s030b
sc is-enabled s030b
sc list-unit-files --no-legend 's030*'
sc status s030b | head -2
