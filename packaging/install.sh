#!/bin/sh
# usage: install.sh [--root=DIR] install [BINARY] | upgrade [BINARY] | uninstall | links | forget | reexec
# install    copies BINARY (default: systemlet beside this script) to /usr/bin/systemlet, then `links`
# upgrade    the same; where PID 1 is ours, it goes on as the new binary, with its services running
# reexec     only the last part of that
# links      lets systemctl, journalctl, init … (the list `applets`) be our binary. What was there is kept beside it as
#            NAME.systemd-original; where dpkg is, by a diversion, so that an upgrade of systemd's package goes there too
# forget     drops the kept originals, for a package manager that has just removed systemd, then `links`
# uninstall  puts everything back as it was
# At no moment is a name missing: each is replaced by one rename(2).
set -eu

program=/usr/bin/systemlet
suffix=systemd-original
here=$(cd "$(dirname "$0")" && pwd)
root=
owner=${SYSTEMLET_PACKAGE:+--package $SYSTEMLET_PACKAGE}   # the .deb's scripts set it: the diversions are its own

die() { echo "install.sh: $*" >&2; exit 1; }
usage() { sed -n '2,10s/^# \?//p' "$0" >&2; exit 2; }

names() {
  for file in "$here/applets" /usr/lib/systemlet/applets; do
    [ ! -f "$file" ] || { sed -n 's/^\(\/[^ ]*\)\( ?\)\?$/\1\2/p' "$file"; return; }
  done
  die "no list of applets beside this script"
}

# Each path and its mark; where /bin, /sbin and /lib are directories of their own, as Alpine has them, the names there too.
list() {
  names | while read -r path mark; do
    echo "$path $mark"
    below=${path#/usr/}
    [ -L "$root/${below%%/*}" ] || echo "/$below $mark"
  done
}

has_dpkg() { [ -d "$root/var/lib/dpkg/info" ] && command -v dpkg-divert >/dev/null; }

divert() { # WHAT... with the options that go with each
  dpkg-divert ${root:+--root="$root"} --quiet --no-rename ${owner:---local} "$@"
}

is_ours() { [ "$(readlink "$root$1" || true)" = "$program" ]; }

# aliased PATH: the name of the same file that Debian 12's packages use (/bin for /usr/bin), where / is merged; else nothing.
aliased() {
  case $1 in /usr/*/*) ;; *) return 0;; esac
  below=${1#/usr/}
  [ ! -L "$root/${below%%/*}" ] || echo "/$below"
}

# Where the original of PATH is kept. Both names of a file are diverted, to names that differ, as dpkg demands; so the
# original belongs where its package would write it.
kept() {
  alias=$(aliased "$1")
  if [ -n "$alias" ] && has_dpkg && dpkg-query ${root:+--admindir="$root/var/lib/dpkg"} -S "$alias" >/dev/null 2>&1; then
    echo "$1.$suffix.usr-is-merged"
  else
    echo "$1.$suffix"
  fi
}

diversions() { # --add|--remove PATH
  has_dpkg || return 0
  alias=$(aliased "$2")
  divert "$1" --divert "$2.$suffix" "$2"
  [ -z "$alias" ] || divert "$1" --divert "$alias.$suffix.usr-is-merged" "$alias"
}

# What stands at the name is kept (unless it is ours), and the name becomes a link to us in one step.
replace() {
  mkdir -p "$root${1%/*}"
  if ! is_ours "$1" && { [ -e "$root$1" ] || [ -L "$root$1" ]; }; then
    original=$(kept "$1")
    cp -a "$root$1" "$root$original.new" && mv -fT "$root$original.new" "$root$original"
  fi
  diversions --add "$1"
  ln -sfn "$program" "$root$1.systemlet-new"
  mv -fT "$root$1.systemlet-new" "$root$1"
}

put_back() {
  if is_ours "$1"; then
    for original in "$1.$suffix.usr-is-merged" "$1.$suffix"; do   # at most one of them, unless Debian's release changed
      [ -e "$root$original" ] || [ -L "$root$original" ] || continue
      mv -fT "$root$original" "$root$1"
      break
    done
    ! is_ours "$1" || rm -f "$root$1"
  fi
  diversions --remove "$1"
  rm -f "$root$1.$suffix" "$root$1.$suffix.usr-is-merged"
}

links() {
  list | while read -r path mark; do
    if [ "$mark" = '?' ] && { [ -e "$root$path" ] || [ -L "$root$path" ]; }; then continue; fi
    if [ "$mark" = '?' ]; then ln -s "$program" "$root$path"; else replace "$path"; fi
  done
}

copy() {
  source=${1:-$here/systemlet}
  [ -f "$source" ] || die "no binary at $source: give its path"
  mkdir -p "$root/usr/bin" "$root/usr/lib/systemlet"
  cp "$source" "$root$program.new"
  chmod 755 "$root$program.new"
  mv -f "$root$program.new" "$root$program"
  cp "$here/applets" "$here/install.sh" "$root/usr/lib/systemlet/" 2>/dev/null || true
}

# A manager of ours executes the new binary and goes on with everything.
go_on() {
  [ -z "$root" ] || return 0
  [ "$(cat /proc/1/comm 2>/dev/null)" = systemd ] || return 0
  case $(readlink /proc/1/exe) in
    */systemlet|*/systemlet' (deleted)') "$program" daemon-reexec || die "the running manager did not go on as the new binary";;
  esac
}

case ${1:-} in --root=*) root=${1#--root=}; root=${root%/}; shift;; esac
verb=${1:-}
[ $# -eq 0 ] || shift
case $verb in
  install) copy "$@"; links;;
  upgrade) copy "$@"; links; go_on;;
  links) links;;
  reexec) go_on;;
  forget) list | while read -r path mark; do rm -f "$root$path.$suffix"; done; links;;
  uninstall)
    list | while read -r path mark; do
      if [ "$mark" != '?' ]; then put_back "$path"; elif is_ours "$path"; then rm -f "$root$path"; fi
    done
    [ -n "$owner" ] || rm -rf "$root$program" "$root/usr/lib/systemlet";;
  *) usage;;
esac
