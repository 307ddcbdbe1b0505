package systemlet.manager;

import systemlet.base.Glob;
import systemlet.unit.UnitName;

/**
 * Units whose job belongs to the host or to Systemlet itself. They load and are shown like all others, but starting one
 * is skipped, as if it said ConditionVirtualization=!container. One table: a name or glob, and the reason.
 */
final class HostUnits {
    private static final String OWN = "Systemlet does this itself";
    private static final String DEVICES = "devices belong to the host";
    private static final String MOUNTS = "the container's mounts belong to its engine";
    private static final String KERNEL = "kernel settings and modules belong to the host";
    private static final String LOGIN = "needs control groups and seats of the host";

    private static final String[][] TABLE = {
        {"systemd-journald*.service", OWN},
        {"systemd-journald*.socket", OWN},
        {"systemd-journal-flush.service", OWN},
        {"systemd-journal-catalog-update.service", OWN},
        {"systemd-initctl.socket", OWN},
        {"systemd-initctl.service", OWN},
        {"systemd-update-utmp*.service", OWN},
        {"systemd-udev*.service", DEVICES},
        {"systemd-udevd*.socket", DEVICES},
        {"systemd-hwdb-update.service", DEVICES},
        {"systemd-tmpfiles-setup-dev*.service", DEVICES},
        {"systemd-backlight@*.service", DEVICES},
        {"systemd-rfkill.*", DEVICES},
        {"systemd-vconsole-setup.service", DEVICES},
        {"systemd-random-seed.service", DEVICES},
        {"getty@*.service", DEVICES},
        {"autovt@*.service", DEVICES},
        {"serial-getty@*.service", DEVICES},
        {"getty-static.service", DEVICES},
        {"systemd-ask-password-*.path", DEVICES},
        {"systemd-ask-password-*.service", DEVICES},
        {"systemd-remount-fs.service", MOUNTS},
        {"systemd-fsck*", MOUNTS},
        {"systemd-growfs*", MOUNTS},
        {"systemd-machine-id-commit.service", MOUNTS},
        {"dev-hugepages.mount", MOUNTS},
        {"dev-mqueue.mount", MOUNTS},
        {"sys-fs-fuse-connections.mount", MOUNTS},
        {"sys-kernel-*.mount", MOUNTS},
        {"proc-sys-fs-binfmt_misc.*", MOUNTS},
        {"tmp.mount", MOUNTS},
        {"systemd-modules-load.service", KERNEL},
        {"kmod-static-nodes.service", KERNEL},
        {"kmod.service", KERNEL},
        {"modprobe@*.service", KERNEL},
        {"systemd-sysctl.service", KERNEL},
        {"systemd-binfmt.service", KERNEL},
        {"systemd-networkd*", KERNEL},
        {"systemd-pcr*.service", KERNEL},
        {"systemd-oomd.*", KERNEL},
        {"systemd-logind.service", LOGIN},
        {"console-getty.service", LOGIN},
        {"container-getty@*.service", LOGIN},
    };

    private HostUnits() {}

    /** {@return why the unit is skipped in a container, or "" where it is not} */
    static String reason(UnitName unit) {
        String name = unit.text();
        for (String[] row : TABLE) {
            if (Glob.matches(row[0], name)) {
                return row[1];
            }
        }
        return "";
    }
}
