service s049.service 'ExecStart=/bin/sleep 1000'
reload
sc start s049
sc edit s049
sc freeze s049 | sed 's/.*/one line/'
sc clean s049
sc switch-root
sc bind s049 /a
sc mount-image s049 /a
