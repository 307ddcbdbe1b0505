service s013.service 'ExecStart=/bin/sleep 1000'
reload
sc start s013
sc mask s013b.service
sc start s013b
sc is-enabled s013b
sc status s013b
sc is-active s013b
sc unmask s013b.service
sc is-enabled s013b
sc mask s013.service
sc mask --runtime s013.service
sc is-enabled s013
sc unmask --runtime s013.service
sc stop s013
