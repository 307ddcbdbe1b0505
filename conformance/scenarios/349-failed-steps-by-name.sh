mkdir -p /srv/w/root; echo text >/srv/w/notexec; chmod 644 /srv/w/notexec; printf '#!/no/interpreter\n' >/srv/w/badint; chmod 755 /srv/w/badint; echo junk >/srv/w/junk; chmod 755 /srv/w/junk
i=0
for line in 'ExecStart=/no/such' 'ExecStart=/srv/w/notexec' 'ExecStart=/srv/w/badint' 'ExecStart=/srv/w/junk' 'ExecStart=/srv/w' 'User=nope|ExecStart=/bin/true' 'Group=nope|ExecStart=/bin/true' 'WorkingDirectory=/nope|ExecStart=/bin/true' 'StandardOutput=file:/nope/f|ExecStart=/bin/true' 'StandardInput=file:/nope|ExecStart=/bin/true' 'EnvironmentFile=/nope|ExecStart=/bin/true' 'SupplementaryGroups=nope|ExecStart=/bin/true' 'LoadCredential=x:/nope|ExecStart=/bin/true'; do
  i=$((i + 1)); { echo '[Service]'; echo "$line" | tr '|' '\n'; } | unit s349-$i.service
done
reload
for n in $(seq $i); do
  systemctl start s349-$n 2>/dev/null; sleep 0.1
  echo "$n: $(systemctl show -P Result s349-$n) $(systemctl show -P ExecMainStatus s349-$n)"
done
sleep 0.3
for n in $(seq $i); do journalctl -q --no-pager -o cat UNIT=s349-$n.service | grep -e Failed -e Unable -e status= | sed 's/(\(sh\|true\|.*)\)//; s/: Failed at step/ Failed at step/' | sort; done
