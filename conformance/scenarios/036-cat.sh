unit s036.service <<U
# a comment
[Service]
ExecStart=/bin/sleep 1000
U
unit s036.service.d/x.conf <<U
[Unit]
Description=y
U
sc cat s036
reload
sc cat s036
sc cat s036 s036-none
sc cat s036-none
