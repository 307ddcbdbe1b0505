mkdir -p /tmp/t443/c; cd /tmp/t443
printf hello >c/plain; printf aGkK >c/coded; printf 'two\nlines\n' >c/lines
cat >a.conf <<'END'
f^ /tmp/t443/a - - - - nothere
f^ /tmp/t443/b 0640 - - - plain
f^~ /tmp/t443/c2 - - - - coded
w^ /tmp/t443/w - - - - plain
L^ /tmp/t443/l - - - - plain
F^ /tmp/t443/f - - - - plain
L^ /tmp/t443/l2 - - - - nothere
f~ /tmp/t443/h - - - - aGkK
f~^ /tmp/t443/i - - - - nothere
f^ /tmp/t443/m - - - - lines
END
made() {
  echo x >w
  systemd-tmpfiles --create "$1"; echo "status $?"
  for file in a b c2 w f h i l2 m n; do [ ! -e $file ] || echo "$file: $(stat -c %a $file) $(cat $file)"; done
  readlink l
  rm -f a b c2 w f h i l l2 m n
}
made /tmp/t443/a.conf
export CREDENTIALS_DIRECTORY=/tmp/t443/c
made /tmp/t443/a.conf
for line in 'f^ /tmp/t443/d - - - - bad/name' 'f^ /tmp/t443/e' 'f^~ /tmp/t443/e - - - - plain'; do
  printf '%s\nf /tmp/t443/n\n' "$line" >b.conf
  made /tmp/t443/b.conf
done
