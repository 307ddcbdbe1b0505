package systemlet.engine;

/**
 * The last run of one command: what the Exec…= properties show behind the command itself.
 *
 * @param code 0 while it runs, then the number of {@link Exit.How}
 */
public record ExecStatus(int pid, Now start, Now exit, int code, int status) {
    public static final ExecStatus NONE = new ExecStatus(0, Now.NEVER, Now.NEVER, 0, 0);

    static ExecStatus started(int pid, Now now) {
        return new ExecStatus(pid, now, Now.NEVER, 0, 0);
    }

    ExecStatus ended(int endedPid, Exit how, Now now) {
        Now since = endedPid == pid ? start : Now.NEVER;
        return new ExecStatus(endedPid, since, now, how.how().code(), how.status());
    }
}
