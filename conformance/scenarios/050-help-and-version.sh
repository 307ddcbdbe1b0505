sc --version | sed -n '1s/systemd 252.*/systemd 252/p'
sc --help | head -n 3
sc help s050-none
service s050.service 'ExecStart=/bin/true'
reload
sc help s050
