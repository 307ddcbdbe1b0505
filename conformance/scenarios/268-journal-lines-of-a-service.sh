unit s268.service <<'U'
[Unit]
Description=Talks
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'echo line one; echo line two >&2; echo "<3>an error"; printf "no newline"'
ExecStart=/bin/sleep 0.3
U
reload
sc start s268
sleep 0.3
own='-e Starting -e Deactivated -e Finished'
journalctl --no-pager -q -o cat -u s268 | grep -v $own
journalctl --no-pager -q -o cat -u s268 -n 1
journalctl --no-pager -q -o cat -u s268 -p err
journalctl --no-pager -q -o cat -u s268 -r | head -n 2
journalctl --no-pager -q -u s268 -o short | grep -v $own | sed -E 's/^.{15} //'
journalctl --no-pager -q -u s268-none; echo $?
journalctl --no-pager -u s268-none
