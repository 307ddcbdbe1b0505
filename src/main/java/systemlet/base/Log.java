package systemlet.base;

/** Where our own messages go: the journal, standard error, or a test's list. Whoever may log is handed one. */
public interface Log {
    /** syslog(3)'s levels, most urgent first; {@link #ordinal()} is the number. */
    enum Level { EMERG, ALERT, CRIT, ERR, WARNING, NOTICE, INFO, DEBUG }

    /** Throws every message away. */
    Log NONE = (level, message) -> {};

    /** Takes one message: one line, without a line end. */
    void log(Level level, String message);

    default void error(String message) {
        log(Level.ERR, message);
    }

    default void warning(String message) {
        log(Level.WARNING, message);
    }

    default void notice(String message) {
        log(Level.NOTICE, message);
    }

    default void info(String message) {
        log(Level.INFO, message);
    }

    default void debug(String message) {
        log(Level.DEBUG, message);
    }
}
