package systemlet.manager;

import systemlet.dbus.DBusError;
import systemlet.sys.Errno;
import systemlet.unit.InstallChange;
import systemlet.unit.Installer;

/** Why a change of unit files was refused, as D-Bus errors with systemd's names and words. */
final class FileErrors {
    static final String NO_SUCH_FILE = "org.freedesktop.DBus.Error.FileNotFound";

    private FileErrors() {}

    /** {@return the error for what went wrong: the refused change says most, where there is one} */
    static DBusError of(Installer.Result result) {
        for (InstallChange change : result.changes()) {
            if (change.isRefusal()) {
                return of(change);
            }
        }
        return of(result.errno());
    }

    /** {@return the error for an errno alone} */
    static DBusError of(int errno) {
        String name = switch (errno) {
            case Errno.ENOENT -> NO_SUCH_FILE;
            case Errno.EACCES, Errno.EPERM -> DBusError.ACCESS_DENIED;
            case Errno.EINVAL -> DBusError.INVALID_ARGS;
            case Errno.EEXIST -> "org.freedesktop.DBus.Error.FileExists";
            default -> "System.Error." + Errno.name(errno);
        };
        return new DBusError(name, Errno.text(errno));
    }

    private static DBusError of(InstallChange change) {
        String path = change.path();
        String source = change.source();
        return switch (change.errno()) {
            case Errno.EEXIST -> systemd("UnitExists", "File " + path + " already exists"
                    + (source == null ? "." : " and is a symlink to " + source + "."));
            case Errno.ERFKILL -> systemd("UnitMasked", "Unit file " + path + " is masked.");
            case Errno.EADDRNOTAVAIL -> systemd("UnitGenerated", "Unit " + path + " is transient or generated.");
            case Errno.ELOOP -> systemd("UnitLinked", "Refusing to operate on alias name or linked unit file: " + path);
            case Errno.ENOENT -> systemd("NoSuchUnit", "Unit file " + path + " does not exist.");
            case Errno.EBADSLT -> systemd("BadUnitSetting", "Invalid specifier in " + path + ".");
            case Errno.EUCLEAN -> systemd("BadUnitSetting", "\"" + path + "\" is not a valid unit name.");
            case Errno.EXDEV -> systemd("BadUnitSetting", source == null ? "Invalid unit reference " + path + "."
                    : "Cannot alias " + source + " as " + path + ".");
            case Errno.EIDRM -> systemd("BadUnitSetting", "Destination unit " + path + " is a non-template unit.");
            case Errno.EUNATCH -> systemd("BadUnitSetting", "Cannot resolve specifiers in unit " + path);
            default -> new DBusError(of(change.errno()).name(), "File " + path + ": " + Errno.text(change.errno()));
        };
    }

    private static DBusError systemd(String name, String text) {
        return new DBusError(Paths.FACE + name, text);
    }
}
