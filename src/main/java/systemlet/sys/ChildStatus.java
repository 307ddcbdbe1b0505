package systemlet.sys;

/**
 * How a child ended, as siginfo_t of waitid(2) tells it.
 *
 * @param pid    the child
 * @param uid    its real user id
 * @param code   one of the CLD_ constants
 * @param status the exit status for {@link #CLD_EXITED}, otherwise the signal
 */
public record ChildStatus(int pid, int uid, int code, int status) {
    public static final int CLD_EXITED = 1;
    public static final int CLD_KILLED = 2;
    public static final int CLD_DUMPED = 3;

    /** {@return whether it called exit, rather than being ended by a signal} */
    public boolean exited() {
        return code == CLD_EXITED;
    }
}
