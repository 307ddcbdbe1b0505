service j271.service 'Type=oneshot' 'ExecStart=/bin/sh -c '\''echo plain; echo "<3>error line"; echo "<7>debugging"; echo; echo "blanks behind  "; printf "nul\\000byte\\n"; printf "bad\\377utf\\n"; printf "tab\\tx\\n"; printf "esc\\033[1mbold\\n"; echo "<5>note" >&2'\'
reload
sc start j271
journalctl --sync
mask() { sed -E 's/[0-9]{10,}/N/g; s/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]+/ISO/; s/\.[0-9]{6}/.FRACTION/g; s/^\[ *[0-9]+/[SECONDS/; s/< *[0-9]+/<SECONDS/; s/[A-Z][a-z]{2} [ 0-9][0-9] [0-9:]{8}/STAMP/'; }
for mode in short short-iso short-iso-precise short-precise short-full short-monotonic short-unix short-delta with-unit cat; do
  echo "= $mode"
  journalctl -u j271 --no-hostname -o $mode | mask
done
echo "= all"; journalctl -u j271 -a -o cat | od -c | head -20
echo "= reverse"; journalctl -u j271 -r -n 3 -o cat
echo "= json"
journalctl -u j271 -n 3 -o json | python3 -c '
import json, sys
for line in sys.stdin:
    entry = json.loads(line)
    print(*(f"{k}={entry.get(k)}" for k in ("MESSAGE", "PRIORITY", "SYSLOG_FACILITY", "SYSLOG_IDENTIFIER", "_COMM", "_SYSTEMD_UNIT", "UNIT", "_TRANSPORT", "_UID")))'
journalctl -u j271 -o json | grep -c '"MESSAGE":\[98,97,100,255'
echo "= pretty"; journalctl -u j271 -n 1 -o json-pretty --output-fields=MESSAGE | grep -v __ | grep -v BOOT | tr -d ',' 
echo "= verbose"; journalctl -u j271 -n 1 -o verbose --output-fields=MESSAGE | mask | sed 's/^.*\[s=.*/DATE [CURSOR]/'
echo "= export"; journalctl -u j271 -n 1 -o export --output-fields=MESSAGE | grep -v ^_
echo "= cat with fields"; journalctl -u j271 -n 1 -o cat --output-fields=MESSAGE,PRIORITY | sort
