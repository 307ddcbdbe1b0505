package systemlet.exec;

import java.util.List;
import systemlet.unit.ExecCommand;

/**
 * What the planner must know beside the unit's configuration: facts of this very start, gathered by
 * the manager before it plans.
 *
 * @param command      what to run
 * @param host         the machine and the manager, the same for every plan
 * @param identity     of this start
 * @param environment  the manager's own block, then what it adds for this unit (NOTIFY_SOCKET, MAINPID, SERVICE_RESULT,
 *                     REMOTE_ADDR …), already in order of precedence
 * @param files        the assignments that EnvironmentFile= brought ({@link EnvironmentFiles})
 * @param fds          what is passed
 * @param stdio        what standard input, output and error may be
 */
public record ExecContext(ExecCommand command, ExecHost host, Identity identity, List<String> environment,
        List<String> files, Fds fds, Stdio stdio) {
    /**
     * Which start of which unit this is.
     *
     * @param unit         full name
     * @param invocationId 32 hexadecimal digits, "" for none
     * @param tag          for RLIMIT_LOCKS, 0 for none
     * @param cgroup       path of its cgroup.procs file, or null
     * @param watchdogUsec for WATCHDOG_USEC, 0 for none
     * @param control      a control process (ExecStartPre= …), not the main one
     * @param dynamicUid   the number given to DynamicUser=yes, -1 where it does not apply
     * @param reportFd     where the child writes its log lines and its failure ({@link ExecReport}); it closes at execve
     * @param idleFd       a pipe that becomes readable when the manager is quiet, -1 unless Type=idle
     */
    public record Identity(String unit, String invocationId, long tag, String cgroup, long watchdogUsec,
            boolean control, int dynamicUid, int reportFd, int idleFd) {
    }

    /**
     * Descriptors to pass as 3, 4, …
     *
     * @param numbers the manager's
     * @param names   for LISTEN_FDNAMES, one for each
     * @param sockets how many, from the first, come from socket units; the others from the descriptor store
     */
    public record Fds(List<Integer> numbers, List<String> names, int sockets) {
        public static final Fds NONE = new Fds(List.of(), List.of(), 0);
    }

    /**
     * Where output goes.
     *
     * @param log           a stream of the journal, or a copy of the manager's own output; -1: /dev/null
     * @param logDevice     for JOURNAL_STREAM: device of {@code log} when it is a stream of the journal
     * @param logInode      its inode; 0 when JOURNAL_STREAM is not to be set
     * @param socket        the connection of Accept=yes or the single socket, for Stdio.SOCKET; -1 for none
     * @param given         descriptors that are 0 to 2 whatever the configuration says; -1 where it counts
     */
    public record Stdio(int log, long logDevice, long logInode, int socket, int[] given) {
        private static final int[] NONE = {-1, -1, -1};

        /** Nothing is given. */
        public Stdio(int log, long logDevice, long logInode, int socket) {
            this(log, logDevice, logInode, socket, NONE);
        }
    }
}
