package systemlet.ctl;

/** A command that ends here: its exit status and the line for stderr, "" when it was said already. */
public final class Failed extends Exception {
    private final int status;

    public Failed(int status, String text) {
        super(text, null, false, false);
        this.status = status;
    }

    /** Exit status 1. */
    public Failed(String text) {
        this(1, text);
    }

    /** {@return a failure about which everything was said} */
    public static Failed silently(int status) {
        return new Failed(status, "");
    }

    public int status() {
        return status;
    }
}
