# Log lines and command lines are cut on a terminal only, whatever COLUMNS says.
export COLUMNS=60
service s434.service "ExecStart=/bin/sh -c 'echo a line that is longer than sixty columns, so that it would be cut where lines are cut; exec sleep 1000'" \
  'ExecReload=/bin/true with arguments that are longer than the sixty columns, so that they would be cut where lines are'
reload
systemctl start s434
eventually sh -c 'journalctl -u s434 -o cat | grep -q "^a line"'
sc status s434 | sed -n '/CGroup/,$p'
sc status --full s434 | grep -c 'where lines are cut$'
sc status -n 1 s434 | tail -1
sc reload s434
sc status s434 | grep Process:
