i=0
for value in SIGINT INT 2 SIGRTMIN+3 RTMIN+3 RTMAX-1 37 SIGWINCH nonsense 0 99; do
  i=$((i + 1))
  service s059-$i.service 'ExecStart=/bin/true' "KillSignal=$value"
done
reload
n=$i; i=0
while [ $i -lt $n ]; do i=$((i + 1)); props s059-$i.service KillSignal; done
