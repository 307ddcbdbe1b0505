# Shared by bench/run, the measures and bench/soak. Sourced with `set -euo pipefail`.
source "$(dirname "${BASH_SOURCE[0]}")/../conformance/lib.sh"
bench=$repo/bench
tag=systemlet-bench-$$

# The image with the peers, and the one with our binary installed on top, as users install it; the same without systemd's
# package, as most images of containers are.
peer_packages=python3,procps,s6,runit,supervisor,tini,dumb-init,busybox-static,catatonit
make_images() {
  "$repo/conformance/engine" images
  debian_image systemlet-peers "systemd,systemd-sysv,dbus,$peer_packages"
  debian_image systemlet-bare "$peer_packages"
  musl-gcc -O2 -static -o "$state/stopwatch" "$bench/stopwatch.c"
  add_bench systemlet-peers systemlet-bench-peers
  add_bench systemlet-bare systemlet-bench-nothing
  install_ours systemlet-bench-peers systemlet-bench-ours
  install_ours systemlet-bench-nothing systemlet-bench-bare
}

debian_image() { # TAG PACKAGES
  have_image "$1" && return
  local root=$state/${1#systemlet-}-root
  [ -e "$root/usr/bin/runsvdir" ] || debootstrap --variant=minbase --include="$2" bookworm "$root" >"$state/$1.log" \
    || die "debootstrap failed: see $state/$1.log"
  tar -C "$root" -c . | docker import - "$1" >/dev/null
}

add_bench() { # IMAGE TAG
  local context; context=$(mktemp -d)
  cp "$state/stopwatch" "$bench/boot.sh" "$context/"
  printf 'FROM %s\nCOPY stopwatch boot.sh /bench/\n' "$1" >"$context/Dockerfile"
  DOCKER_BUILDKIT=0 docker build -q -t "$2" "$context" >/dev/null 2>"$state/build.log"
  rm -rf "$context"
}

# boot PEER KIND COUNT [DELAY]: a fresh container of the peer, its name in $box and its PID 1 (as we see it) in $pid1;
# with `bare=yes` in an image without systemd's package.
boot() {
  local image=systemlet-bench-peers flags=(--tmpfs /run --tmpfs /tmp)   # systemd needs them, so all have them
  [ "$1" != systemlet ] || image=systemlet-bench-ours
  [ "${bare:-no}" = no ] || image=systemlet-bench-bare
  [ "$1" != systemd ] || flags=("${oracle_flags[@]}")
  box=$tag-$1-$RANDOM
  docker run -d --name "$box" --hostname bench --network none --ulimit nofile=20000:20000 "${flags[@]}" "$image" \
    sh /bench/boot.sh "$@" >/dev/null
  pid1=$(docker inspect -f '{{.State.Pid}}' "$box")
}

unboot() { docker rm -f "$box" >/dev/null 2>&1 || true; }

# beats FILE COUNT: waits until the file in the container has that many lines; 60 seconds at most. It is read from here:
# a docker exec would take the processors away from what is measured.
beats() {
  local seen=0
  for _ in $(seq 300); do
    sleep 0.2
    seen=$(wc -l 2>/dev/null <"/proc/$pid1/root$1" || echo 0)
    [ "$seen" -lt "$2" ] || return 0
    [ -d "/proc/$pid1" ] || break
  done
  say "$box: $seen of $2 in $1"
  return 1
}

# settled PEER: the container is up and answers.
settled() {
  case $1 in
    systemlet|systemd) wait_booted "$box";;
    tini|dumb-init|catatonit) beats /srv/b/beats 1;;
    *) beats /srv/b/one 1;;
  esac
}

inside() { docker exec "$box" "$@"; }
watch() { docker exec "$box" /bench/stopwatch "$@"; }

# timed COMMAND BACK: the median time of COMMAND (µs) of seven runs; BACK undoes it. All in one docker exec, with pauses:
# the engine's own work for each would fall on the next run.
timed() {
  docker exec "$box" sh -c "for i in 1 2 3 4 5 6 7; do sleep 0.4; /bench/stopwatch run 1 $1; sleep 0.4; $2; done" | sort -n | sed -n 4p
}

remove_boxes() { docker ps -aq --filter "name=^$tag-" | xargs -r docker rm -f >/dev/null 2>&1 || true; }
