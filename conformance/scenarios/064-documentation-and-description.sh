unit s064@.service <<'U'
[Unit]
Description=Instance %i of %p
Documentation=https://example.org/%i man:foo(5)
[Service]
ExecStart=/bin/sleep 1000
U
reload
props s064@a.service Description Documentation
props 's064@b\x2dc.service' Description
service s064x.service 'ExecStart=/bin/true'
reload
props s064x.service Description Documentation
