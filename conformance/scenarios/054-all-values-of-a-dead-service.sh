service s054.service 'ExecStart=/bin/sleep 1000'
reload
systemctl show --all s054.service | grep -v -e ^Memory -e ^Limit -e ^TasksMax -e ^CPUAffinity -e ^NUMA -e Timestamp -e ^EffectiveCPUs -e ^EffectiveMemoryNodes -e ^TasksCurrent -e ^InvocationID -e ^SystemCallFilter -e ^ExecStart | sort
