package systemlet.manager;

import java.util.List;

/**
 * The units that every system must have (systemd.special(7)), for images without systemd's own unit files. A file on
 * disk always wins. One row each: name, description, and the lines that follow the description; the group says what
 * all units of that kind share.
 */
final class BuiltinUnits {
    private static final String NO_DEFAULTS = "DefaultDependencies=no\n";

    private static final String[][] TABLE = {
        {"default.target", "Default Target", "Requires=multi-user.target\nAfter=multi-user.target\nAllowIsolate=yes\n"},
        {"multi-user.target", "Multi-User System", "Requires=basic.target\nConflicts=rescue.service rescue.target\n"
                + "After=basic.target rescue.service rescue.target\nAllowIsolate=yes\n"},
        {"graphical.target", "Graphical Interface", "Requires=multi-user.target\nAfter=multi-user.target\nAllowIsolate=yes\n"},
        {"basic.target", "Basic System", "Requires=sysinit.target\nWants=sockets.target timers.target paths.target slices.target\n"
                + "After=sysinit.target sockets.target paths.target slices.target\n"},
        {"sysinit.target", "System Initialization", "Wants=local-fs.target swap.target\nAfter=local-fs.target swap.target\n"
                + "Conflicts=emergency.service emergency.target\n"},
        {"rescue.target", "Rescue Mode", "Requires=sysinit.target\nAfter=sysinit.target\nAllowIsolate=yes\n"},
        {"emergency.target", "Emergency Mode", "AllowIsolate=yes\n"},
        {"sockets.target", "Socket Units", ""},
        {"timers.target", "Timer Units", NO_DEFAULTS + "Conflicts=shutdown.target\nBefore=shutdown.target\n"},
        {"paths.target", "Path Units", NO_DEFAULTS + "Conflicts=shutdown.target\nBefore=shutdown.target\n"},
        {"slices.target", "Slice Units", "Wants=-.slice system.slice\nAfter=-.slice system.slice\n"},
        {"local-fs-pre.target", "Preparation for Local File Systems", ""},
        {"local-fs.target", "Local File Systems", NO_DEFAULTS + "Conflicts=shutdown.target\nAfter=local-fs-pre.target\n"},
        {"remote-fs-pre.target", "Preparation for Remote File Systems", ""},
        {"remote-fs.target", "Remote File Systems", NO_DEFAULTS + "Conflicts=shutdown.target\n"},
        {"swap.target", "Swaps", ""},
        {"network-pre.target", "Preparation for Network", ""},
        {"network.target", "Network", "After=network-pre.target\n"},
        {"network-online.target", "Network is Online", "After=network.target\n"},
        {"nss-lookup.target", "Host and Network Name Lookups", ""},
        {"nss-user-lookup.target", "User and Group Name Lookups", ""},
        {"remote-nss-lookup.target", "Remote Name Lookups", ""},
        {"rpcbind.target", "RPC Port Mapper", ""},
        {"time-set.target", "System Time Set", ""},
        {"time-sync.target", "System Time Synchronized", "After=time-set.target\nWants=time-set.target\n"},
        {"getty.target", "Login Prompts", ""},
        {"getty-pre.target", "Preparation for Logins", ""},
        {"umount.target", "Unmount All Filesystems", NO_DEFAULTS},
        {"final.target", "Late Shutdown Services", NO_DEFAULTS + "After=shutdown.target umount.target\n"},
        {"shutdown.target", "System Shutdown", NO_DEFAULTS},
        {"exit.target", "Exit the Container", end("exit")},
        {"systemd-exit.service", "Exit the Container", last("exit")},
        {"poweroff.target", "System Power Off", end("poweroff")},
        {"systemd-poweroff.service", "System Power Off", last("poweroff")},
        {"reboot.target", "System Reboot", end("reboot")},
        {"systemd-reboot.service", "System Reboot", last("reboot")},
        {"halt.target", "System Halt", end("halt")},
        {"systemd-halt.service", "System Halt", last("halt")},
        {"kexec.target", "Reboot via kexec", end("kexec")},
        {"systemd-kexec.service", "Reboot via kexec", last("kexec")},
        {"ctrl-alt-del.target", "System Reboot", end("reboot")},
    };

    private BuiltinUnits() {}

    /** The target that people start to end the manager. */
    private static String end(String action) {
        return NO_DEFAULTS + "Requires=systemd-" + action + ".service\nAfter=systemd-" + action + ".service\n"
                + "AllowIsolate=yes\nJobTimeoutSec=30min\nJobTimeoutAction=" + action + "-force\n";
    }

    /** The service without a process that starts, and succeeds, when everything else has stopped. */
    private static String last(String action) {
        return NO_DEFAULTS + "Requires=shutdown.target umount.target final.target\n"
                + "After=shutdown.target umount.target final.target\nSuccessAction=" + action + "-force\n"
                + "[Service]\nType=oneshot\n";
    }

    /** {@return the text of the unit file that Systemlet brings along, or null where there is none of that name} */
    static String text(String name) {
        for (String[] row : TABLE) {
            if (row[0].equals(name)) {
                return "[Unit]\nDescription=" + row[1] + "\nDocumentation=man:systemd.special(7)\n" + row[2];
            }
        }
        return null;
    }

    /** {@return the names of all of them} */
    static List<String> names() {
        return java.util.Arrays.stream(TABLE).map(row -> row[0]).toList();
    }
}
