i=0
for value in yes no true false 1 0 on off y n t f YES True maybe ''; do
  i=$((i + 1))
  service s058-$i.service 'ExecStart=/bin/true' "RemainAfterExit=$value" "KillMode=$value"
done
reload
n=$i; i=0
while [ $i -lt $n ]; do i=$((i + 1)); props s058-$i.service RemainAfterExit KillMode LoadState; done
