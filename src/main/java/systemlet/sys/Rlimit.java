package systemlet.sys;

/**
 * A soft and a hard resource limit of getrlimit(2), as unsigned 64-bit numbers.
 *
 * @param soft what is enforced; {@link #INFINITY} for none
 * @param hard how far the process itself may raise it; {@link #INFINITY} for none
 */
public record Rlimit(long soft, long hard) {
    /** RLIM_INFINITY: no limit. */
    public static final long INFINITY = -1L;

    public static final int CPU = 0;
    public static final int FSIZE = 1;
    public static final int DATA = 2;
    public static final int STACK = 3;
    public static final int CORE = 4;
    public static final int RSS = 5;
    public static final int NPROC = 6;
    public static final int NOFILE = 7;
    public static final int MEMLOCK = 8;
    public static final int AS = 9;
    /** Without effect since Linux 2.4.25, yet inherited and visible in /proc/PID/limits: it carries the unit's tag. */
    public static final int LOCKS = 10;
    public static final int SIGPENDING = 11;
    public static final int MSGQUEUE = 12;
    public static final int NICE = 13;
    public static final int RTPRIO = 14;
    public static final int RTTIME = 15;
}
