for words in '-p foo' '-n foo' '-o foo' '-S foo' '-b 99' '-b foo' 'FOO' 'foo=bar' '=x' '+' 'A=b +' '-g (' '-g [a' '-r -f' \
  '-S 2030-01-01 -U 2020-01-01' '-D /nonexistent' '-D /tmp' '--file=/nonexistent' '--file=/etc/passwd' '--root=/srv/w' \
  '--case-sensitive=foo' '--bogus' '--cursor=foo' '--after-cursor=foo' '--vacuum-size=foo' '--vacuum-time=foo' \
  '--vacuum-files=foo' '--facility=foo' '--facility=help' '-o help' '-F BAD-NAME' '-c a --after-cursor=b' '--namespace=foo' \
  '-u'; do
  try journalctl $words
done
try journalctl -u ''
try journalctl --help
