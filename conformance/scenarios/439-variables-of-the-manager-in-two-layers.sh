sc set-environment S435Z=1 S435A=2 LANG=de_DE
sc show-environment
sc unset-environment LANG S435Z
sc show-environment
sc unset-environment LANG
sc show-environment
sc daemon-reexec; eventually busctl --quiet status org.freedesktop.systemd1
sc show-environment
sc unset-environment S435A
sc show-environment
busctl call org.freedesktop.systemd1 /org/freedesktop/systemd1 org.freedesktop.systemd1.Manager KillUnit ssi dbus.service main 0 2>&1
busctl call org.freedesktop.systemd1 /org/freedesktop/systemd1 org.freedesktop.systemd1.Manager StartTransientUnit 'ssa(sv)a(sa(sv))' s435 nonsense 0 0 2>&1
busctl call org.freedesktop.systemd1 /org/freedesktop/systemd1 org.freedesktop.systemd1.Manager StartTransientUnit 'ssa(sv)a(sa(sv))' s435.service replace 1 ExecStart s x 0 2>&1
busctl call org.freedesktop.systemd1 /org/freedesktop/systemd1 org.freedesktop.systemd1.Manager StartTransientUnit 'ssa(sv)a(sa(sv))' s435.service replace 1 Environment s x 0 2>&1
busctl call org.freedesktop.systemd1 /org/freedesktop/systemd1 org.freedesktop.systemd1.Manager StartTransientUnit 'ssa(sv)a(sa(sv))' s435.service replace 1 CPUWeight s x 0 2>&1
