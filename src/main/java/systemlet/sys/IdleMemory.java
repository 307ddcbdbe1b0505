package systemlet.sys;

/**
 * Gives memory back to the machine while nothing happens: what was needed once, for the boot or for an answer, is
 * collected, and the pages that then hold nothing, or can be read from the program's file again, are let go.
 * Collecting costs a millisecond or two, so it waits until all has been quiet, and until enough was allocated.
 */
final class IdleMemory {
    /** How long nothing may have happened before a collection cannot be in anyone's way. */
    static final long QUIET_USEC = 200_000;
    private static final long WORTH_BYTES = 128 << 10;

    /** Free bytes of the heap right after the last collection; far from any number before the first. */
    private static long left = Long.MAX_VALUE / 2;

    private IdleMemory() {}

    /** {@return whether so much was allocated since the last time that a collection is worth its time} */
    static boolean isWorthCollecting() {
        return Math.abs(left - Runtime.getRuntime().freeMemory()) >= WORTH_BYTES;
    }

    static void giveBack() {
        System.gc();
        Libc.giveBack();
        left = Runtime.getRuntime().freeMemory();
    }
}
