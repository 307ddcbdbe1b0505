service s038.service 'ExecStart=/bin/sleep 1000'
reload
sc show -p Id -p ActiveState s038
sc show -p ActiveState,Id s038
sc show -P Id s038
sc show --value -p Id,ActiveState s038
sc show -p NoSuchProperty s038
sc show -P NoSuchProperty s038
sc show -p Id s038.service s038-none.service
sc show -p Id,LoadState,LoadError s038-none.service
sc show -p Requires,Wants s038
sc show -a -p Documentation s038
sc show -p Documentation s038
