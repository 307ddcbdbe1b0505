package systemlet.sys;

/** The native clocks. */
interface LinuxClock extends ClockCalls {
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
        var time = new long[2];
        Libc.clock_gettime(clock, time);
        return time[0] * 1_000_000 + time[1] / 1000;
    }
}
