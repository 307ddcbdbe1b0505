# What every script here starts with; run by sh inside the container. Each command is one test: "ok WHAT" or "NOT WHAT".
export LC_ALL=C.UTF-8 SYSTEMD_PAGER= SYSTEMD_COLORS=0 COLUMNS=160 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
units=/etc/systemd/system
work=/srv/interop/work
mkdir -p $work

ok() { echo "ok $*"; }
fail() { echo "NOT $*"; }

# unit NAME <<EOF: writes a unit file.
unit() { mkdir -p "$(dirname "$units/$1")"; cat >"$units/$1"; }

# transcript CMD ARGS: output of both kinds and the exit status, without what differs from run to run.
transcript() {
  { timeout 30 "$@" </dev/null 2>&1; echo "[exit $?]"; } >$work/raw
  bash /srv/interop/normalise $work/raw | sed -E -f /srv/interop/interop.sed
}

# gives WHAT EXPECTED CMD ARGS: the transcript is exactly this (the exit status only where it is not 0).
gives() {
  what=$1; expected=$2; shift 2
  transcript "$@" | sed '/^\[exit 0\]$/d' >$work/got
  printf '%s\n' "$expected" >$work/expected
  [ -n "$expected" ] || : >$work/expected
  if cmp -s $work/expected $work/got; then ok "$what"; else fail "$what: $*"; diff $work/expected $work/got | sed 's/^/    /' | head -20; fi
}

# holds WHAT PATTERN CMD ARGS: it succeeds and some line matches.
holds() {
  what=$1; pattern=$2; shift 2
  timeout 30 "$@" >$work/got 2>&1 </dev/null; status=$?
  if [ $status -eq 0 ] && grep -qE -- "$pattern" $work/got; then ok "$what"; else fail "$what: $* [exit $status]"; head -12 $work/got | cut -c1-300 | sed 's/^/    /'; fi
}

# refuses WHAT PATTERN CMD ARGS: it fails within the time, and says this.
refuses() {
  what=$1; pattern=$2; shift 2
  timeout 10 "$@" >$work/got 2>&1 </dev/null; status=$?
  if [ $status -ne 0 ] && [ $status -ne 124 ] && grep -qE -- "$pattern" $work/got; then ok "$what"; else fail "$what: $* [exit $status]"; head -12 $work/got | cut -c1-300 | sed 's/^/    /'; fi
}

# eventually CMD ARGS: polls until the command succeeds; false after ten seconds without luck.
eventually() {
  tries=0
  until "$@" >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ $tries -lt 200 ] || return 1
    sleep 0.05
  done
}

# becomes UNIT STATE: waits for an ActiveState; a test of its own.
becomes() {
  tries=0
  while [ "$(systemctl show -P ActiveState -- "$1")" != "$2" ]; do
    tries=$((tries + 1))
    [ $tries -lt 100 ] || { fail "$1 becomes $2, is $(systemctl show -P ActiveState -- "$1")"; return; }
    sleep 0.05
  done
  ok "$1 becomes $2"
}
