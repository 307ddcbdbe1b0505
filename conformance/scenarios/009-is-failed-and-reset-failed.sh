service s009.service 'ExecStart=/bin/false'
reload
sc start s009
becomes s009.service failed
sc is-failed s009
sc is-active s009
sc list-units --failed --no-legend --plain 's009*'
sc reset-failed s009
sc is-failed s009
sc is-active s009
sc list-units --failed --no-legend --plain 's009*'
