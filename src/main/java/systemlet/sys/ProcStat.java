package systemlet.sys;

/**
 * One process as /proc/PID/stat tells it (proc(5)).
 *
 * @param name        the command's name, at most 15 bytes
 * @param state       R, S, D, Z, T, …
 * @param parent      its parent's pid
 * @param userTicks   processor time in user mode, in clock ticks of 10 ms
 * @param systemTicks processor time in the kernel, in clock ticks of 10 ms
 * @param threads     how many it has
 * @param startTicks  when it started, clock ticks after boot: with the pid it names a process for ever
 * @param rssPages    resident pages
 * @param childTicks  processor time of its children that it has reaped, in clock ticks of 10 ms
 */
public record ProcStat(int pid, String name, char state, int parent, int group, int session, long userTicks,
        long systemTicks, int threads, long startTicks, long rssPages, long childTicks) {
    /** USER_HZ: 10 ms on every Linux. */
    public static final long TICK_USEC = 10_000;

    public boolean isZombie() {
        return state == 'Z' || state == 'X';
    }
}
