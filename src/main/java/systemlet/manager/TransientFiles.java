package systemlet.manager;

import java.util.List;
import java.util.TreeSet;
import systemlet.base.Utf8;
import systemlet.dbus.DBusError;
import systemlet.sys.DirEntry;
import systemlet.sys.Errno;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;
import systemlet.sys.Trees;
import systemlet.unit.BadValue;
import systemlet.unit.Problem;
import systemlet.unit.PropertyText;
import systemlet.unit.UnitConfig;
import systemlet.unit.UnitLoader;
import systemlet.unit.UnitName;
import systemlet.unit.UnitPaths;
import systemlet.unit.UnitText;

/**
 * The files that the manager writes for its clients: those of transient units, which go when the unit is forgotten, and
 * the drop-ins of set-property. What they say is read back like any file, so there is one way only by which
 * configuration comes in.
 */
final class TransientFiles {
    private static final int MODE = 0644;
    private static final String BAD_SETTING = Paths.FACE + "BadUnitSetting";

    private final Kernel kernel;
    private final UnitPaths paths;
    private final UnitLoader loader;
    private final TreeSet<String> units = new TreeSet<>();

    TransientFiles(Kernel kernel, UnitPaths paths, UnitLoader loader) {
        this.kernel = kernel;
        this.paths = paths;
        this.loader = loader;
    }

    /** Goes on after a re-execution: the files there are of units of ours. */
    void resume() {
        try {
            for (DirEntry entry : Files.listIfPresent(kernel, paths.transientUnits())) {
                if (UnitName.isValid(entry.name())) {
                    units.add(entry.name());
                }
            }
        } catch (SysException none) {
            return;   // there was never a transient unit
        }
    }

    /** Begins a new life: what an earlier one of this container left is of no use. */
    void begin() {
        remove(paths.transientUnits());
    }

    /** {@return whether a file describes a unit of this name} */
    boolean isTaken(UnitName name) {
        return loader.hasFragment(name);
    }

    /** {@return the configuration of a new unit with these settings, whose file is written now} */
    UnitConfig create(UnitName name, UnitText text) throws DBusError {
        String path = paths.transientUnits() + "/" + name.text();
        write(path, text);
        units.add(name.text());
        loader.refresh();
        UnitConfig config = loader.load(name);
        for (Problem problem : config.problems()) {
            if (problem.line() > 0) {
                forget(name.text());
                throw refusal(text.toString(), problem);
            }
        }
        return config;
    }

    /** systemd names the setting and the value that it does not take. */
    private static DBusError refusal(String text, Problem problem) {
        List<String> lines = systemlet.base.Text.lines(text);
        String line = problem.line() <= lines.size() ? lines.get(problem.line() - 1) : "";
        int equals = line.indexOf('=');
        return new DBusError(DBusError.INVALID_ARGS, equals < 0 ? problem.text()
                : "Invalid " + line.substring(0, equals) + " setting: " + line.substring(equals + 1));
    }

    /** The unit is not in memory any more. */
    void forget(String unit) {
        if (units.remove(unit)) {
            remove(paths.transientUnits() + "/" + unit);
            remove(paths.transientUnits() + "/" + unit + ".d");
            loader.refresh();
        }
    }

    /**
     * Writes the drop-in of one property. {@return the unit's configuration with it}
     *
     * @param key what stands in the file's name
     */
    UnitConfig set(UnitConfig unit, boolean runtime, String key, UnitText text) throws DBusError {
        String base = unit.isTransient() ? paths.transientUnits() : runtime ? paths.runtimeControl() : paths.control();
        String path = base + "/" + unit.name().text() + ".d/50-" + key + ".conf";
        check(unit, path, key, text);
        write(path, text);
        loader.refresh();
        try {
            return loader.amend(unit, path, text.toString());
        } catch (BadValue impossible) {
            throw new DBusError(BAD_SETTING, impossible.getMessage());
        }
    }

    private void check(UnitConfig unit, String path, String key, UnitText text) throws DBusError {
        try {
            UnitConfig changed = loader.amend(unit, path, text.toString());
            if (changed.problems().size() > unit.problems().size()) {
                throw new DBusError(DBusError.INVALID_ARGS, "Value specified in " + key + " is out of range");
            }
        } catch (BadValue fatal) {
            throw new DBusError(DBusError.INVALID_ARGS, fatal.getMessage());
        }
    }

    /** {@return the text of one property for a unit of that type} */
    static List<UnitText.Assignment> lines(UnitName unit, PropertyChange change) throws DBusError {
        if (change.signature().startsWith("a(sas")) {
            requireArguments(change);
        }
        if (change.signature().equals("a(iayu)")) {
            requireAddresses(change);
        }
        try {
            return PropertyText.of(unit.type(), change.name(), change.signature(), change.value());
        } catch (BadValue unknown) {
            throw unknown.isFatal() ? new DBusError("System.Error.ENXIO",
                    "Failed to set unit properties: Unexpected message contents")
                    : new DBusError(DBusError.PROPERTY_READ_ONLY, unknown.getMessage());
        }
    }

    /** Each address has the bytes of its family, and no longer prefix than these. */
    private static void requireAddresses(PropertyChange change) throws DBusError {
        for (Object each : (List<?>) change.value()) {
            Object[] address = (Object[]) each;
            int family = (Integer) address[0];
            if (family != SocketOption.AF_INET && family != SocketOption.AF_INET6) {
                throw new DBusError(DBusError.INVALID_ARGS, change.name() + "= expects IPv4 or IPv6 addresses only.");
            }
            String name = family == SocketOption.AF_INET ? "AF_INET" : "AF_INET6";
            int size = family == SocketOption.AF_INET ? 4 : 16;
            int given = ((byte[]) address[1]).length;
            if (given != size) {
                throw new DBusError(DBusError.INVALID_ARGS, "IP address has wrong size for family (" + name + ", expected " + size
                        + ", got " + given + ")");
            }
            long prefix = (Integer) address[2] & 0xFFFF_FFFFL;
            if (prefix > 8 * size) {
                throw new DBusError(DBusError.INVALID_ARGS, "Prefix length " + prefix + " too large for address family " + name
                        + ".");
            }
        }
    }

    private static void requireArguments(PropertyChange change) throws DBusError {
        for (Object command : (List<?>) change.value()) {
            if (((List<?>) ((Object[]) command)[1]).isEmpty()) {
                throw new DBusError(DBusError.INVALID_ARGS, "\"" + change.name() + "\" argv cannot be empty");
            }
        }
    }

    private void write(String path, UnitText text) throws DBusError {
        try {
            Trees.makeParents(kernel, path);
            Files.replace(kernel, path, Utf8.encode(text.toString()), MODE);
        } catch (SysException refused) {
            throw FileErrors.of(refused.errno());
        }
    }

    private void remove(String path) {
        try {
            Trees.remove(kernel, path);
        } catch (SysException left) {
            if (!left.is(Errno.ENOENT)) {
                units.add(path.substring(path.lastIndexOf('/') + 1));   // tried again when the name is used again
            }
        }
    }
}
