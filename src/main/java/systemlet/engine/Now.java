package systemlet.engine;

/**
 * The time of one turn, read once by the loop and handed to everything that the turn does. Also what a fact's time
 * stamp is.
 *
 * @param monotonicUsec microseconds since boot (CLOCK_MONOTONIC): all deadlines are in this clock
 * @param realtimeUsec  microseconds since 1970 (CLOCK_REALTIME): for calendars and time stamps that people read
 */
public record Now(long monotonicUsec, long realtimeUsec) {
    /** The time stamp of what has not happened yet; properties show it as 0. */
    public static final Now NEVER = new Now(0, 0);

    /** {@return whether the time stamp of something that did happen} */
    public boolean isSet() {
        return monotonicUsec > 0 || realtimeUsec > 0;
    }
}
