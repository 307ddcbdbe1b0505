unit s254.service <<'U'
[Service]
PrivateTmp=yes
ProtectSystem=full
ProtectHome=yes
PrivateDevices=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
MemoryDenyWriteExecute=yes
SystemCallArchitectures=native
ExecStart=/bin/sleep 1000
U
reload
sc start s254
sleep 0.3
states s254.service
props s254.service PrivateTmp ProtectSystem ProtectHome PrivateDevices ProtectKernelTunables RestrictRealtime LockPersonality
