# What every scenario starts with; run by sh inside the container, in an empty folder of its own.
export LC_ALL=C.UTF-8 SYSTEMD_PAGER= SYSTEMD_COLORS=0 COLUMNS=160
units=/etc/systemd/system

# unit NAME <<EOF: writes a unit file (or drop-in).
unit() { mkdir -p "$(dirname "$units/$1")"; cat >"$units/$1"; }

# service NAME LINE...: a short service: each LINE goes into [Service].
service() { name=$1; shift; { echo '[Service]'; printf '%s\n' "$@"; } | unit "$name"; }

# reload: the unit files have changed.
reload() { systemctl daemon-reload; }

# sc ARGS: a systemctl call as a transcript: the command, its output, its exit status unless 0.
sc() {
  echo "\$ systemctl $*"
  systemctl "$@"
  status=$?
  [ $status -eq 0 ] || echo "[exit $status]"
}

# try CMD ARGS: the same for any command.
try() {
  echo "\$ $*"
  "$@"
  status=$?
  [ $status -eq 0 ] || echo "[exit $status]"
}

# props UNIT PROPERTY...: some properties in the order asked.
props() {
  subject=$1; shift
  for property; do echo "$property=$(systemctl show -P "$property" -- "$subject")"; done
}

# states UNIT...: one line each: load, active, sub state and the result.
states() {
  for subject; do
    echo "$subject: $(systemctl show -P LoadState -- "$subject") $(systemctl show -P ActiveState -- "$subject")/$(systemctl show -P SubState -- "$subject") $(systemctl show -P Result -- "$subject")"
  done
}

# eventually CMD ARGS: polls until the command succeeds; says so after ten seconds without luck.
eventually() {
  tries=0
  until "$@" >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ $tries -lt 200 ] || { echo "never: $*"; return 1; }
    sleep 0.05
  done
}

# becomes UNIT STATE: waits for an ActiveState (or a SubState).
is_in() { case "$(systemctl show -P ActiveState -- "$1")/$(systemctl show -P SubState -- "$1")" in "$2"/*|*/"$2"|"$2") return 0;; esac; return 1; }
becomes() { eventually is_in "$1" "$2" || { states "$1"; return 1; }; }

# notifier: writes the python module say.py beside the scenario's files: say("READY=1", fd, ...) talks to the manager.
notifier() {
  cat >/srv/w/say.py <<'P'
import os, socket, array
def say(text, *fds):
    path = os.environ["NOTIFY_SOCKET"]
    s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    s.connect("\0" + path[1:] if path[0] == "@" else path)
    s.sendmsg([text.encode()], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", fds))] if fds else [])
def log(*words):
    with open("/srv/w/log", "a") as f: f.write(" ".join(str(w) for w in words) + "\n")
P
}

# python NAME <<EOF: a program that may import say.
python() { { echo 'import sys, os, time, signal; sys.path.insert(0, "/srv/w"); from say import *'; cat; } >/srv/w/$1.py; }

# said UNIT: what the manager (not the unit's processes) wrote to the journal about a unit, without times.
said() { sleep 0.3; journalctl --no-pager -q -o cat "_PID=1" "UNIT=$1" | sed -E 's/[Cc]onsumed .*//; s/(process|PID) [0-9]+/\1 N/g'; }
