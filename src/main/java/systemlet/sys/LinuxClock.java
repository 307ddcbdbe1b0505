package systemlet.sys;

/** The native clocks. */
interface LinuxClock extends ClockCalls {
    /** Where the kernel writes the time: each log line asks for it twice. */
    long[] TIME = new long[2];

    @Override
    default long nowUsec() {
        return usec(EventCalls.CLOCK_MONOTONIC);
    }

    @Override
    default long bootUsec() {
        return usec(EventCalls.CLOCK_BOOTTIME);
    }

    @Override
    default long realtimeUsec() {
        return usec(EventCalls.CLOCK_REALTIME);
    }

    private static long usec(int clock) {
        Libc.clock_gettime(clock, TIME);
        return TIME[0] * 1_000_000 + TIME[1] / 1000;
    }
}
