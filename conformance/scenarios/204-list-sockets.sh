unit s204.socket <<U
[Socket]
ListenStream=/run/s204.sock
ListenStream=127.0.0.1:7204
ListenDatagram=/run/s204.dgram
ListenFIFO=/run/s204.fifo
ListenSequentialPacket=/run/s204.seq
ListenStream=@s204abstract
U
service s204.service 'ExecStart=/bin/sleep 1000'
reload
sc start s204.socket
sc list-sockets 's204*'
sc list-sockets --show-types --no-legend 's204*'
sc show -p Listen s204.socket
props s204.socket Backlog BindIPv6Only SocketMode DirectoryMode KeepAlive NoDelay MaxConnections MaxConnectionsPerSource Accept RemoveOnStop FlushPending TriggerLimitIntervalUSec TriggerLimitBurst FileDescriptorName TimeoutUSec Symlinks
sc stop s204.socket
sc list-sockets --no-legend 's204*'
sc list-sockets --all --no-legend 's204*'
