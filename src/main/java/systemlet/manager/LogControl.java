package systemlet.manager;

import java.util.List;
import systemlet.dbus.DBusError;
import systemlet.dbus.Interface;
import systemlet.dbus.Property;

/** org.freedesktop.LogControl1 of the manager: how much it logs, and where to. */
final class LogControl {
    static final String PATH = "/org/freedesktop/LogControl1";
    private static final String[] LEVELS = {"emerg", "alert", "crit", "err", "warning", "notice", "info", "debug"};

    private static final List<String> TARGETS = List.of("console", "console-prefixed", "kmsg", "journal",
            "journal-or-kmsg", "syslog", "syslog-or-kmsg", "auto", "null");

    private LogControl() {}

    static Interface<LogRouter> face() {
        return new Interface<>("org.freedesktop.LogControl1", List.of(), List.of(
                new Property<LogRouter>("LogLevel", "s", Property.Emits.NOTHING,
                        (log, w) -> w.string(LEVELS[log.levelMax()]), (log, in) -> level(log, in.string())),
                new Property<LogRouter>("LogTarget", "s", Property.Emits.NOTHING,
                        (log, w) -> w.string("journal"), (log, in) -> target(in.string())),
                new Property<LogRouter>("SyslogIdentifier", "s", Property.Emits.NOTHING, (log, w) -> w.string("systemd"))),
                List.of());
    }

    static void level(LogRouter log, String word) throws DBusError {
        if (level(word) < 0) {
            throw new DBusError(DBusError.INVALID_ARGS, "Invalid log level '" + word + "'");
        }
        log.levelMax(level(word));
    }

    /** {@return the syslog level that a word or a digit names; -1 for none} */
    static int level(String word) {
        for (int level = 0; level < LEVELS.length; level++) {
            if (LEVELS[level].equals(word) || word.length() == 1 && word.charAt(0) == '0' + level) {
                return level;
            }
        }
        return -1;
    }

    static void target(String word) throws DBusError {
        if (!TARGETS.contains(word) && !word.isEmpty()) {
            throw new DBusError(DBusError.INVALID_ARGS, "Invalid log target '" + word + "'");
        }
        if (!word.equals("journal") && !word.isEmpty()) {
            throw new DBusError(DBusError.INVALID_ARGS, "The journal is the only log target here.");
        }
    }

    /** {@return the word of a syslog priority} */
    static String word(int level) {
        return LEVELS[level];
    }
}
