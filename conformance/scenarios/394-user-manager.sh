export XDG_RUNTIME_DIR=/srv/w/run HOME=/srv/w/home
mkdir -p $XDG_RUNTIME_DIR $HOME/.config/systemd/user; chmod 700 $XDG_RUNTIME_DIR
printf '[Unit]\nDescription=Mine\n[Service]\nExecStart=/bin/sh -c "echo %%h %%t %%U $HOME >>/srv/w/log; exec sleep 1000"\n[Install]\nWantedBy=default.target\n' >$HOME/.config/systemd/user/mine.service
(cd / && exec setsid /lib/systemd/systemd --user >/srv/w/manager 2>&1) &
eventually systemctl --user is-system-running --wait
sc --user is-system-running
sc --user start mine
sc --user is-active mine
sc --user show -P FragmentPath -P Description mine
sc --user enable mine
readlink $HOME/.config/systemd/user/default.target.wants/mine.service
sc --user is-enabled mine
sc --user stop mine
sc --user is-active mine
sc --user disable mine
sc --user start nothere
sc --user list-units --no-legend --plain 'mine*' --all
cat /srv/w/log
sc --user show-environment | grep -e ^HOME -e XDG_RUNTIME
sc --user exit
wait
