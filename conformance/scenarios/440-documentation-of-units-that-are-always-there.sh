# Units that are always there tell where they are described though no file does.
for unit in init.scope -.slice system.slice user.slice; do
  sc show -p Documentation -- $unit
done
