service s183pre.service 'TimeoutStartSec=300ms' 'ExecStartPre=/bin/sleep 1000' 'ExecStart=/bin/sleep 1000'
service s183post.service 'TimeoutStartSec=300ms' 'ExecStart=/bin/sleep 1000' 'ExecStartPost=/bin/sleep 1000'
service s183stoppost.service 'TimeoutStopSec=300ms' 'ExecStart=/bin/sleep 1000' 'ExecStopPost=/bin/sleep 1000'
reload
sc start s183pre
sc start s183post
sc start s183stoppost
sc stop s183stoppost
states s183pre.service s183post.service s183stoppost.service
