# Runs inside the container: sh inside.sh FOLDER NAME...   One scenario after the other, each into FOLDER/out/NAME,
# with the unit files, units and scratch folder put back between them.
folder=$1; shift
export LC_ALL=C.UTF-8 SYSTEMD_PAGER=
mkdir -p "$folder/out" /srv/w
kept="/etc/systemd/system /run/systemd/system /usr/local/lib/systemd/system"
mkdir -p $kept
[ -e "$folder/baseline.tar" ] || tar -cf "$folder/baseline.tar" $kept 2>/dev/null
listing() { find $kept \( -type f -o -type l \) | sort; }
[ -e "$folder/baseline.list" ] || listing >"$folder/baseline.list"

put_back() {
  changed=$(listing | comm -13 "$folder/baseline.list" -)
  patterns=$(printf '%s\n' "$changed" | sed -n 's,^.*/\([^/]*\.\(service\|socket\|timer\|path\|target\|mount\|slice\|swap\|automount\)\)$,\1,p' \
    | sed 's/@\./@*./' | sort -u)
  set -f
  [ -z "$patterns" ] || timeout 20 systemctl stop $patterns
  set +f
  rm -rf /etc/systemd/system /run/systemd/system /usr/local/lib/systemd/system /etc/systemd/system.control /run/systemd/system.control /run/systemd/transient/*
  tar -C / -xf "$folder/baseline.tar"
  timeout 20 systemctl daemon-reload
  timeout 20 systemctl reset-failed
}

for name; do
  rm -rf /srv/w; mkdir -p /srv/w; cd /srv/w
  { cat "$folder/prelude.sh" "$folder/scenarios/$name.sh"; } >/srv/scenario.sh
  timeout -k 5 60 sh /srv/scenario.sh >"$folder/out/$name.part" 2>&1 </dev/null
  status=$?
  [ $status -eq 0 ] || [ $status -ne 124 ] || echo "[scenario timed out]" >>"$folder/out/$name.part"
  mv "$folder/out/$name.part" "$folder/out/$name"
  cd /
  put_back >"$folder/out/$name.reset" 2>&1 </dev/null
done
