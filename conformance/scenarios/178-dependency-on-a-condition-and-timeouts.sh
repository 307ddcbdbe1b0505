unit s178.service <<U
[Unit]
Requires=s178slow.service
After=s178slow.service
[Service]
ExecStart=/bin/sleep 1000
U
service s178slow.service 'Type=oneshot' 'TimeoutStartSec=400ms' 'ExecStart=/bin/sleep 1000'
reload
sc start s178
states s178.service s178slow.service
