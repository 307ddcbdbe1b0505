package systemlet.ctl;

import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.dbus.DBusError;
import systemlet.dbus.Message;
import systemlet.dbus.Value;

/** The verbs about the manager itself: reloading it, its log, its watchdogs. */
final class ManagerVerbs {
    private static final String LOG_PATH = "/org/freedesktop/LogControl1";
    private static final String LOG = "org.freedesktop.LogControl1";
    private static final List<String> LEVELS =
            List.of("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug");

    private ManagerVerbs() {}

    /** Reads the files anew, or starts the manager's program anew. Without a manager there is nothing to refresh. */
    static int reload(Command command) throws Failed {
        boolean reexec = command.verb().equals("daemon-reexec");
        try {
            Bus manager = command.reader();
            manager.call(manager.manager(reexec ? "Reexecute" : "Reload"));
            return 0;
        } catch (DBusError error) {
            boolean left = error.name().equals(DBusError.NO_REPLY) || error.name().equals(Bus.DISCONNECTED);
            if (reexec && left) {
                return 0;   // it went away to become the new one
            }
            throw new Failed((reexec ? "Reexecute" : "Reload") + " daemon failed: " + error.text());
        }
    }

    static int logLevel(Command command) throws Failed {
        if (!command.arguments().isEmpty() && !isLevel(command.arguments().get(0))) {
            throw new Failed("\"" + command.arguments().get(0) + "\" is not a valid log level.");
        }
        return property(command, "LogLevel", "log level");
    }

    static int logTarget(Command command) throws Failed {
        return property(command, "LogTarget", "log target");
    }

    private static boolean isLevel(String text) {
        return LEVELS.contains(text) || text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '7';
    }

    private static int property(Command command, String property, String words) throws Failed {
        String owner = "org.freedesktop.systemd1";
        try {
            if (command.arguments().isEmpty()) {
                command.out().line(command.reader().getText(LOG_PATH, LOG, property));
                return 0;
            }
            Bus manager = command.doer();
            manager.call(manager.set(LOG_PATH, LOG, property, Value.string(command.arguments().get(0))));
            return 0;
        } catch (DBusError error) {
            boolean get = command.arguments().isEmpty();
            throw new Failed("Failed to " + (get ? "get " : "set ") + words + " of " + owner
                    + (get ? "" : " to " + command.arguments().get(0)) + ": " + error.text());
        }
    }

    static int serviceLogLevel(Command command) throws Failed {
        return serviceLog(command);
    }

    static int serviceLogTarget(Command command) throws Failed {
        return serviceLog(command);
    }

    /** A service that has LogControl1 has it on the system bus, which is not ours. */
    private static int serviceLog(Command command) throws Failed {
        Bus manager = command.reader();
        String unit = command.mangle(command.arguments().get(0));
        String bus;
        try {
            bus = manager.getText(Bus.unitPath(unit), "org.freedesktop.systemd1.Service", "BusName");
        } catch (DBusError error) {
            throw new Failed("Failed to obtain bus name of unit '" + unit + "': " + error.text());
        }
        if (bus.isEmpty()) {
            command.context().error("Unit " + unit + " doesn't declare BusName=.");
            command.context().notice("Hint: the service must declare BusName= and implement the appropriate D-Bus "
                    + "interface.\n      See the org.freedesktop.LogControl1(5) man page for details.");
            throw Failed.silently(1);
        }
        throw new Failed("Failed to talk to " + bus + ": the system bus is not supported by this systemctl.");
    }

    static int serviceWatchdogs(Command command) throws Failed {
        try {
            if (command.arguments().isEmpty()) {
                Value value = command.reader().get(Bus.ROOT, Bus.MANAGER, "ServiceWatchdogs");
                command.out().line(Properties.number(value) != 0 ? "yes" : "no");
                return 0;
            }
            boolean wish = Numbers.bool(command.arguments().get(0));
            Bus manager = command.doer();
            Message set = manager.set(Bus.ROOT, Bus.MANAGER, "ServiceWatchdogs", Value.bool(wish));
            manager.call(set);
            return 0;
        } catch (BadText neither) {
            throw new Failed("Failed to parse service-watchdogs argument: Invalid argument");
        } catch (DBusError error) {
            throw new Failed("Failed to " + (command.arguments().isEmpty() ? "get" : "set")
                    + " service-watchdog state: " + error.text());
        }
    }
}
