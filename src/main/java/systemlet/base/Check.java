package systemlet.base;

/** Laws that hold unless the program is wrong. They stay on in production; the loop drops the turn that broke one. */
public final class Check {
    private Check() {}

    /** Thrown when the program contradicts itself: never for bad input or a failing system call. */
    public static final class Broken extends RuntimeException {
        public Broken(String law) {
            super(law);
        }
    }

    /** @throws Broken when {@code law} is false */
    public static void that(boolean law, String text) {
        if (!law) {
            throw new Broken(text);
        }
    }
}
