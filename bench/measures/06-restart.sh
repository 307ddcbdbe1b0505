title='One service stopped and started: `systemctl restart`, `s6-svc -wr -r`, `sv restart`, `supervisorctl restart`'
peers='systemlet systemd s6 runit supervisor'
sample() {
  boot "$1" plain 0; settled "$1"
  case $1 in
    s6) watch run 3 s6-svc -wr -r /srv/sv/one;;
    runit) watch run 3 sv restart /srv/sv/one;;
    supervisor) watch run 3 supervisorctl -c /srv/supervisor.conf restart one;;
    *) inside systemctl start two; watch run 21 systemctl restart two;;
  esac
}
