unit s255.service <<'U'
[Service]
MemoryMax=100M
MemoryHigh=50%
CPUQuota=150%
CPUWeight=200
TasksMax=99
IOWeight=300
Delegate=yes
Slice=s255.slice
ExecStart=/bin/sleep 1000
U
reload
sc start s255
states s255.service s255.slice
props s255.service MemoryMax CPUQuotaPerSecUSec CPUWeight TasksMax IOWeight Delegate Slice ControlGroup
sc stop s255
