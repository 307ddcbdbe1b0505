# Shared by the tests with real software: what conformance/lib.sh has, counting, and images made on first use.
# Sourced by bash with `set -euo pipefail` in force.
source "$(dirname "${BASH_SOURCE[0]}")/../conformance/lib.sh"
here=$repo/deployments
passed=0 failed=0

pass() { passed=$((passed + 1)); printf 'pass %s\n' "$*"; }
lose() { failed=$((failed + 1)); printf 'FAIL %s\n' "$*"; }

# check WHAT COMMAND...: a test that passes when the command does; its output is shown only when it fails.
check() {
  local what=$1 output; shift
  if output=$("$@" 2>&1); then pass "$what"; else lose "$what"; sed 's/^/    /' <<<"$output" | tail -n 20 || true; fi
}

# same WHAT EXPECTED ACTUAL: a test that two texts are equal; the difference is shown.
same() {
  if [ "$2" = "$3" ]; then pass "$1"; else lose "$1"; diff <(echo "$2") <(echo "$3") | sed 's/^/    /' | head -n 30 || true; fi
}

# is KIND UNIT: what systemctl is-KIND says of it in the script's container, which its function inside reaches.
is() { inside systemctl "is-$1" "$2" 2>/dev/null || true; }

# answers_within SECONDS COMMAND...: tries until the command succeeds; at the end it is heard.
answers_within() { local n; for n in $(seq $((10#$1 * 10))); do "${@:2}" >/dev/null 2>&1 && return; sleep 0.1; done; "${@:2}"; }

# The last line of every test here, and its exit status.
totals() { echo "$passed passed, $failed failed"; [ "$failed" = 0 ]; }

# remove_containers NAME...: those that exist.
remove_containers() { docker rm -f "$@" >/dev/null 2>&1 || true; }

# in_root ROOT COMMAND...: in a chroot with /proc and the host's name server, as an installer of packages needs it.
in_root() {
  local root=$1; shift
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  unshare --mount --pid --fork sh -c 'mount -t proc proc "$0/proc" && root=$0 && exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"' "$root" "$@"
}

# make_image NAME PACKAGES CONFIGURE: the image debian12 with these packages, installed by apt with policy-rc.d saying no,
# as every builder of images does; then the script CONFIGURE is run in it ("" for none).
make_image() {
  local name=$1 packages=$2 configure=$3 root=$state/$1-root
  have_image "$name" && return
  [ "$(id -u)" = 0 ] || die "making $name needs root"
  "$repo/conformance/engine" images
  [ -d "$state/rootfs" ] || "$repo/conformance/base-image"
  say "making the image $name (once; log in $state/$name.log)"
  rm -rf "$root"
  mkdir -p "$state/debs"
  fill_root "$root" "$packages" "$configure" >"$state/$name.log" 2>&1 || die "could not make $name: see $state/$name.log"
  tar -C "$root" -c . | docker import - "$name" >/dev/null
  rm -rf "$root"
}

fill_root() {
  local root=$1 packages=$2 configure=$3 archives=$1/var/cache/apt/archives
  cp -a "$state/rootfs" "$root" && install_no_services "$root" \
    && { cp -n "$state"/debs/*.deb "$archives/" 2>/dev/null || true; } \
    && in_root "$root" apt-get update -q \
    && in_root "$root" apt-get install -q -y --no-install-recommends -o APT::Keep-Downloaded-Packages=true $packages \
    && { cp -n "$archives"/*.deb "$state/debs/" || true; } \
    && rm -rf "$archives"/*.deb "$root/usr/sbin/policy-rc.d" \
    && { [ -z "$configure" ] || in_root "$root" sh -s <"$configure"; }
}

install_no_services() {
  printf '#!/bin/sh\nexit 101\n' >"$1/usr/sbin/policy-rc.d"
  chmod 755 "$1/usr/sbin/policy-rc.d"
}

# with_ours IMAGE: prints the name of that image with our binary installed by packaging/install.sh, made when missing.
with_ours() {
  local image=$1 tag
  tag=$image-ours:$(cat "$binary" "$repo/packaging/install.sh" "$repo/packaging/applets" | sha256sum | cut -c1-16)
  if ! have_image "$tag"; then
    docker image prune -af --filter label=systemlet=deployments --filter until=12h >/dev/null 2>&1 || true
    install_ours "$image" "$tag"
  fi
  echo "$tag"
}

# fetch_debs FOLDER PACKAGE...: Debian 12's .debs of these packages, with what they need that debian12 has not, into a
# folder; nothing when they are there already. The download happens outside: containers have no network.
fetch_debs() {
  local folder=$1 apt=$state/apt; shift
  [ ! -e "$folder/complete" ] || return 0
  command -v apt-get >/dev/null || die "needs apt-get to download packages"
  mkdir -p "$folder/partial" "$apt/lists/partial" "$apt/empty"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian bookworm main" >"$apt/sources.list"
  local options=(-q -o "Dir::Etc::sourcelist=$apt/sources.list" -o "Dir::Etc::sourceparts=$apt/empty"
    -o "Dir::State::lists=$apt/lists" -o "Dir::State::status=$state/rootfs/var/lib/dpkg/status"
    -o "Dir::Cache::archives=$folder" -o "Dir::Cache::pkgcache=" -o "Dir::Cache::srcpkgcache=")
  { apt-get "${options[@]}" update \
    && apt-get "${options[@]}" install -y --download-only --no-install-recommends --reinstall "$@"; } >"$state/fetch.log" 2>&1 \
    || die "could not download $*: see $state/fetch.log"
  rm -rf "$folder/partial" "$folder/lock"
  touch "$folder/complete"
}
