for verb in start stop restart try-restart reload reload-or-restart kill status cat enable disable is-enabled is-active is-failed reset-failed isolate freeze clean; do
  sc $verb s005-none.service
done
sc show -p LoadState,ActiveState,SubState,UnitFileState s005-none
