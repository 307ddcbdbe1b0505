: >/etc/systemd/system/s063.service
reload
props s063.service LoadState UnitFileState
sc is-enabled s063
sc start s063
