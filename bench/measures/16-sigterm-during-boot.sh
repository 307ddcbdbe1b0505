title='SIGTERM d ms after the exec of PID 1, 20 services: least d of 0 2 5 10 20 50 100 200 from which on none is lost'
unit=ms divisor=1
peers='systemlet s6 tini dumb-init' # systemd takes SIGTERM for another order: execute yourself anew
heard() {
  local status=lost
  for _ in $(seq 40); do
    if [ "$(docker inspect -f '{{.State.Running}}' "$box")" = false ]; then status=heard; break; fi
    sleep 0.1
  done
  unboot
  [ "$status" = heard ]
}
sample() {
  local delay least=never
  for delay in 200 100 50 20 10 5 2 0; do
    boot "$1" term 20 "$delay"
    heard || break
    least=$delay
  done
  [ "$least" = never ] || echo "$least"
}
