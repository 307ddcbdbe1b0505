package systemlet.ctl;

import systemlet.dbus.DBusError;

/** What errors of the manager mean as exit status (LSB, "Init Script Actions"). */
final class ExitStatuses {
    private ExitStatuses() {}

    static int of(DBusError error) {
        return switch (error.name()) {
            case DBusError.ACCESS_DENIED, "org.freedesktop.systemd1.OnlyByDependency",
                    "org.freedesktop.systemd1.NoIsolation",
                    "org.freedesktop.systemd1.TransactionIsDestructive" -> 4;   // insufficient privileges
            case "org.freedesktop.systemd1.NoSuchUnit" -> 5;                    // not installed
            case "org.freedesktop.systemd1.JobTypeNotApplicable", DBusError.NOT_SUPPORTED -> 3;   // unimplemented
            case "org.freedesktop.systemd1.LoadFailed" -> 6;                    // not configured
            default -> 1;
        };
    }
}
