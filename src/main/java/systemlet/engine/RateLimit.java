package systemlet.engine;

/** Counts how often something happened in a sliding start: at most {@code burst} times in {@code intervalUsec}. */
final class RateLimit {
    private long beginUsec = -1;
    private int count;

    /**
     * Counts once more.
     *
     * @param intervalUsec 0 or negative, as a burst of 0, means no limit
     * @return whether it is still within the limit
     */
    boolean allows(long nowUsec, long intervalUsec, int burst) {
        if (intervalUsec == 0 || burst == 0) {
            return true;
        }
        if (beginUsec < 0 || intervalUsec > 0 && nowUsec - beginUsec > intervalUsec) {
            beginUsec = nowUsec;
            count = 0;
        }
        count++;
        return count <= burst;
    }

    void reset() {
        beginUsec = -1;
        count = 0;
    }

    /** {@return beginning of the interval (monotonic µs, -1 for none) and count, for {@link Snapshot}} */
    String text() {
        return beginUsec + " " + count;
    }

    /** Takes what {@link #text} gave. */
    void restore(String text) {
        int space = text.indexOf(' ');
        beginUsec = Long.parseLong(text.substring(0, space));
        count = Integer.parseInt(text.substring(space + 1));
    }
}
