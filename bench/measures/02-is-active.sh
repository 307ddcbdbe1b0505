title='Is it running? exec to exit of `systemctl is-active`, `s6-svstat`, `sv status`, `supervisorctl status`'
peers='systemlet systemd s6 runit supervisor'
sample() {
  boot "$1" plain 0; settled "$1"
  case $1 in
    s6) watch run 101 s6-svstat /srv/sv/one;;
    runit) watch run 101 sv status /srv/sv/one;;
    supervisor) watch run 5 supervisorctl -c /srv/supervisor.conf status one;;
    *) inside systemctl start one; watch run 101 systemctl is-active one;;
  esac
}
