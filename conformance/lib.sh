# Shared by the scripts here and in bench/: where state lives and how to reach the container engine.
# Sourced by bash with `set -euo pipefail` in force.

repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
state=${SYSTEMLET_STATE:-/var/tmp/systemlet}
engine_dir=$state/engine
binary=${SYSTEMLET_BINARY:-$repo/target/systemlet}
export DOCKER_HOST=${SYSTEMLET_DOCKER_HOST:-unix://$engine_dir/docker.sock}

say() { printf '%s\n' "$*" >&2; }
die() { say "${0##*/}: $*"; exit 1; }

# must WHAT COMMAND...: one line "ok" or "NOT" for a thing that must hold; counts the second in $wrong.
must() { # WHAT COMMAND...
  local what=$1; shift
  if "$@"; then echo "ok $what"; else echo "NOT $what"; wrong=$((wrong + 1)); fi
}

# says PATTERN [FLAG...]: whether a line of the input matches. All of it is read: grep -q ends at the first match, and under
# pipefail a writer that has more to say then fails the pipeline.
says() { local found; found=$(grep "${@:2}" -- "$1"); }

engine_answers() { docker info >/dev/null 2>&1; }

have_image() { docker image inspect "$1" >/dev/null 2>&1; }

# The flags without which real systemd does not start in a container of this engine. Ours needs none.
oracle_flags=(--cap-add SYS_ADMIN --cap-add NET_ADMIN --cap-add SYS_PTRACE
  --security-opt seccomp=unconfined --security-opt apparmor=unconfined
  --cgroupns=private --tmpfs /run --tmpfs /tmp -e container=docker)
oracle_boot='umount -l /sys/fs/cgroup; mount -t tmpfs tmpfs /sys/fs/cgroup
mkdir /sys/fs/cgroup/unified /sys/fs/cgroup/systemd; exec /sbin/init'

# start_oracle NAME [docker run flags]: a container with the image's own systemd as PID 1.
start_oracle() { start_systemd debian12 "$@"; }

# start_ours NAME [docker run flags]: plain flags, our binary as PID 1 in place of systemd.
start_ours() { start_plain "$(our_image all)" "$@"; }

# start_their_client NAME [docker run flags]: our binary as PID 1, all other programs are Debian's.
start_their_client() { start_plain "$(our_image manager)" "$@"; }

# start_their_manager NAME [docker run flags]: systemd as PID 1, our binary in place of systemctl and its kin.
start_their_manager() { start_systemd "$(our_image client)" "$@"; }

start_systemd() { # IMAGE NAME [docker run flags]
  local image=$1 name=$2; shift 2
  docker run -d --name "$name" --hostname conformance --network none "${oracle_flags[@]}" "$@" \
    "$image" /bin/sh -c "$oracle_boot" >/dev/null
}

start_plain() { # IMAGE NAME [docker run flags]
  local image=$1 name=$2; shift 2
  docker run -d --name "$name" --hostname conformance --network none "$@" "$image" /sbin/init >/dev/null
}

# our_image [all|manager|client]: the name of debian12 with our binary in place of these programs of systemd, made when
# there is none for this binary.
our_image() {
  local programs=${1:-all} tag
  tag=systemlet-conformance:$programs-$(sha256sum "$binary" | cut -c1-16)
  have_image "$tag" || "$repo/conformance/install-image" "$tag" "$programs" >/dev/null
  echo "$tag"
}

# install_ours IMAGE TAG: makes TAG, which is IMAGE with our binary installed by packaging/install.sh, as users do it.
install_ours() {
  local context; context=$(mktemp -d)
  cp "$binary" "$context/systemlet"
  cp "$repo/packaging/install.sh" "$repo/packaging/applets" "$context/"
  printf 'FROM %s\nLABEL systemlet=deployments\nCOPY . /opt/systemlet\nRUN /opt/systemlet/install.sh install\n' "$1" \
    >"$context/Dockerfile"
  DOCKER_BUILDKIT=0 docker build -q --network none -t "$2" "$context" >/dev/null 2>"$state/install-ours.log" \
    || die "no image $2: see $state/install-ours.log"
  rm -rf "$context"
}

# wait_booted NAME: until is-system-running says running or degraded; 60 seconds at most.
wait_booted() {
  local answer
  for _ in $(seq 300); do
    answer=$(docker exec "$1" systemctl is-system-running 2>/dev/null || true)
    case $answer in running|degraded) return 0;; esac
    [ "$(docker inspect -f '{{.State.Running}}' "$1" 2>/dev/null)" = true ] || break
    sleep 0.2
  done
  say "$1 did not finish its boot: ${answer:-no answer}"
  docker logs --tail 20 "$1" >&2 || true
  return 1
}
