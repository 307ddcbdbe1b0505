sc frobnicate
sc --frobnicate
sc -Z
sc start
sc stop
sc is-active
sc list-units --type=foo
sc start --job-mode=foo x
sc kill -s FOO x
sc status --lines=x
sc list-units --state=foo --no-legend
sc -o foo list-units
sc set-environment
sc isolate
sc isolate a b
sc set-default
sc mask
sc daemon-reload extra
