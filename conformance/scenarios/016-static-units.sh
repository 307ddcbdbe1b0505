service s016.service 'ExecStart=/bin/sleep 1000'
sc enable s016
sc is-enabled s016
sc disable s016
