package systemlet.sys;

/** The clocks of clock_gettime(2). None of them can fail. */
public interface ClockCalls {
    /** {@return microseconds since boot, suspend not counted: CLOCK_MONOTONIC} */
    long nowUsec();

    /** {@return microseconds since boot, suspend counted: CLOCK_BOOTTIME} */
    long bootUsec();

    /** {@return microseconds since 1970-01-01 00:00 UTC, may jump: CLOCK_REALTIME} */
    long realtimeUsec();
}
