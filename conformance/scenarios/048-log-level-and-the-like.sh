sc log-level
sc log-level debug
sc log-level
sc log-level info
sc log-level nonsense
sc service-watchdogs
sc service-watchdogs no
sc service-watchdogs
sc service-watchdogs yes
sc service-watchdogs maybe
