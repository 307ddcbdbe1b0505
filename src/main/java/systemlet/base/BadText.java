package systemlet.base;

/**
 * Text that does not say what its reader expects: a normal event with files and arguments that people
 * write. Carries no stack trace, so throwing it is cheap.
 */
public final class BadText extends Exception {
    /** The two complaints systemd tells apart, with the words of strerror(3). */
    public enum Kind {
        INVALID("Invalid argument"),
        RANGE("Numerical result out of range");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** {@return the words strerror(3) has for this: EINVAL or ERANGE} */
        public String words() {
            return words;
        }
    }

    private final Kind kind;

    private BadText(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    /** {@return a complaint about the form of the text} */
    public static BadText invalid(String message) {
        return new BadText(Kind.INVALID, message);
    }

    /** {@return a complaint about a number that is too small or too large} */
    public static BadText range(String message) {
        return new BadText(Kind.RANGE, message);
    }

    public Kind kind() {
        return kind;
    }
}
