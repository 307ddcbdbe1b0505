sc set-environment S033=yes S033B='two words'
sc show-environment | grep S033
service s033.service 'Type=oneshot' "ExecStart=/bin/sh -c 'env | grep S033 | sort >/srv/w/out'"
reload
sc start s033
cat /srv/w/out
sc unset-environment S033 S033B
sc show-environment | grep S033
sc start s033
export S033C=imported
sc import-environment S033C
sc show-environment | grep S033
sc unset-environment S033C
sc set-environment 1BAD=x
sc set-environment NOEQUALS
sc unset-environment 'S033 X'
