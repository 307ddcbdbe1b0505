package systemlet.ctl;

/** Where {@code status} gets the last lines of a unit's log. Handed in by the app floor. */
public interface LogLines {
    /**
     * Which lines are wanted.
     *
     * @param unit         the unit's name
     * @param sinceUsec    not older than this, CLOCK_MONOTONIC microseconds of this boot; 0 for all
     * @param count        at most so many, the newest
     * @param columns      fit lines into so many columns, 0 for no limit
     */
    record Wish(String unit, Doors.Scope scope, String root, long sinceUsec, int count, String mode, int columns) {}

    /** {@return the lines as journalctl would print them, oldest first, each with its end} */
    String last(Terminal terminal, Wish wish);

    /** Knows no log. */
    LogLines NONE = (terminal, wish) -> "";
}
