package systemlet.journal;

import java.util.HashMap;
import java.util.Map;

/**
 * How many entries a unit may log in a time (LogRateLimitIntervalSec=, LogRateLimitBurst=, RateLimit*= of
 * journald.conf(5)): beyond that they are dropped, and counted, until the interval is over.
 */
public final class RateLimit {
    /** What is known of one unit; the limits may change from entry to entry. */
    private static final class Group {
        private long begunUsec;
        private int taken;
        private long dropped;
    }

    private static final int GROUPS_MAX = 2048;

    private final Map<String, Group> groups = new HashMap<>();

    /**
     * Counts an entry. {@return -1 where it is to be dropped, else how many were dropped before it and not yet told}
     *
     * @param intervalUsec µs; 0: no limit
     * @param burst        entries in an interval; 0: no limit
     */
    public long take(String group, long nowUsec, long intervalUsec, int burst) {
        if (intervalUsec <= 0 || burst <= 0) {
            return 0;
        }
        Group known = groups.get(group);
        if (known == null) {
            if (groups.size() >= GROUPS_MAX) {
                groups.clear();   // better to let some through than to grow
            }
            known = new Group();
            known.begunUsec = nowUsec;
            groups.put(group, known);
        }
        if (nowUsec - known.begunUsec >= intervalUsec) {
            long dropped = known.dropped;
            known.begunUsec = nowUsec;
            known.taken = 1;
            known.dropped = 0;
            return dropped;
        }
        if (known.taken >= burst) {
            known.dropped++;
            return -1;
        }
        known.taken++;
        return 0;
    }

    /**
     * {@return the burst where the disk has this much room} Who has room may say more: journald.conf(5),
     * "multiplied by a factor derived from the available free disk space … using the base 2 logarithm".
     */
    public static int burst(int configured, long freeBytes) {
        int log = 63 - Long.numberOfLeadingZeros(Math.max(freeBytes, 1));
        return log <= 20 ? configured : (int) Math.min(Integer.MAX_VALUE, (long) configured * (log - 16) / 4);
    }
}
