package systemlet.engine;

/**
 * The time of one turn, read once by the loop and handed to everything that the turn does.
 *
 * @param monotonicUsec microseconds since boot (CLOCK_MONOTONIC): all deadlines are in this clock
 * @param realtimeUsec  microseconds since 1970 (CLOCK_REALTIME): for calendars and time stamps that people read
 */
public record Now(long monotonicUsec, long realtimeUsec) {}
