service s405.service 'ExecStart=/bin/sleep 1000'
systemctl start s405
for f in pretty us µs utc us+utc µs+utc unix nonsense ''; do
  echo "# $f"; systemctl show --timestamp=$f -p ActiveEnterTimestamp s405 2>&1 | sed -E 's/[0-9]{4}-[0-9]{2}-[0-9]{2}/D/; s/[0-9]{2}:[0-9]{2}:[0-9]{2}/T/; s/\.[0-9]{6}/.U/; s/@[0-9]+/@N/; s/=[A-Z][a-z]{2} /=Day /'
done
for f in pretty us utc unix; do
  echo "# $f"; systemctl status --timestamp=$f s405 2>&1 | sed -n 's/.*since //p' | sed -E 's/[0-9]{4}-[0-9]{2}-[0-9]{2}/D/; s/[0-9]{2}:[0-9]{2}:[0-9]{2}/T/; s/\.[0-9]{6}/.U/; s/@[0-9]+/@N/; s/^[A-Z][a-z]{2} /Day /; s/;.*//'
done
