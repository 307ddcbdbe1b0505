package systemlet.unit;

/**
 * A right-hand side that its parser refuses. Usually the assignment is skipped with a warning; a fatal one
 * makes the whole unit {@code bad-setting}, because running it without the setting would be unsafe.
 */
public final class BadValue extends Exception {
    private final boolean fatal;

    private BadValue(String message, boolean fatal) {
        super(message, null, false, false);
        this.fatal = fatal;
    }

    /** {@return a refusal that skips one assignment} */
    public static BadValue ignored(String message) {
        return new BadValue(message, false);
    }

    /** {@return a refusal that makes the unit unusable} */
    public static BadValue fatal(String message) {
        return new BadValue(message, true);
    }

    public boolean isFatal() {
        return fatal;
    }
}
