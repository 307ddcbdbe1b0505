package systemlet.exec;

import java.util.List;
import systemlet.sys.Rlimit;
import systemlet.unit.UnitConfig;

/**
 * One thing that a child does between fork and execve. Data only: {@link ExecPlanner} chooses the
 * steps, {@link ExecChild} performs them in the order of the plan, the simulated kernel reads them.
 * With which status and words a child ends that cannot do one is in {@link StepFailure}.
 */
public sealed interface Step {
    /** Every signal back to its default and none blocked; SIGPIPE is ignored when IgnoreSIGPIPE= says so. */
    record ResetSignals(boolean ignorePipe) implements Step {}

    /** Waits until the manager is quiet (the pipe becomes readable), at most {@code timeoutUsec}: Type=idle. */
    record WaitIdle(int fd, long timeoutUsec) implements Step {}

    record NewSession() implements Step {}

    /** Puts a terminal into a sane state before use: TTYReset=, TTYVHangup=, TTYRows=, TTYColumns=; never fails. */
    record ResetTerminal(String path, boolean reset, boolean hangUp, int rows, int columns) implements Step {}

    /** Moves the child into its cgroup, given as the path of its cgroup.procs file. */
    record EnterCgroup(String procsPath) implements Step {}

    /** Makes {@code source} the descriptor {@code target}, 0 to 2. */
    record Wire(int target, Source source) implements Step {}

    /** Where a standard descriptor comes from. */
    sealed interface Source {
        /** A descriptor that the child inherited from the manager. */
        record Descriptor(int fd) implements Source {}

        /** What an earlier step made descriptor {@code target}. */
        record Same(int target) implements Source {}

        /** A file opened with {@link systemlet.sys.OpenFlags}; an AF_UNIX socket there is connected to. */
        record File(String path, int flags, int mode) implements Source {}

        /** A terminal that becomes the controlling one. {@code force}: taken from others; else EPERM, or a wait. */
        record Terminal(String path, Mode mode) implements Source {
            /** StandardInput=tty waits for it, tty-force takes it, tty-fail fails. */
            public enum Mode { WAIT, FORCE, FAIL }
        }

        /** Bytes to read: StandardInput=data. */
        record Data(byte[] bytes) implements Source {}
    }

    record OomScore(int score) implements Step {}

    /** @param mask as /proc/self/coredump_filter wants it */
    record CoredumpFilter(long mask) implements Step {}

    record Nice(int nice) implements Step {}

    record Scheduler(int policy, int priority) implements Step {}

    /** @param mask 64 processors in each */
    record Affinity(long[] mask) implements Step {}

    /** @param priority class << 13 | level */
    record IoPriority(int priority) implements Step {}

    record TimerSlack(long nsec) implements Step {}

    record Personality(long persona) implements Step {}

    /** Gives the terminal that is standard input to the user. */
    record OwnTerminal(int uid) implements Step {}

    /**
     * Makes one directory of RuntimeDirectory= and its like, owned by the user.
     *
     * @param path    absolute
     * @param mode    octal, exact whatever the umask
     * @param keepExisting one that exists stays as it is (ConfigurationDirectory=)
     * @param links   absolute paths of links to make that lead to it
     * @param failure by kind: {@link ExecStatus#RUNTIME_DIRECTORY} and the others
     */
    record MakeDirectory(String path, int mode, int uid, int gid, boolean keepExisting, List<String> links, int failure)
            implements Step {}

    /** Writes the credentials into a directory that only root and the user may read. */
    record StoreCredentials(String directory, List<CredentialSource> credentials, int uid, int gid) implements Step {}

    /** @param mask octal */
    record Umask(int mask) implements Step {}

    /** A session keyring of its own; {@code shared}: linked with the user's. Skipped where the kernel has none. */
    record Keyring(boolean shared) implements Step {}

    /** Sets a resource limit, or as much of it as the hard limit permits. */
    record Limit(int resource, Rlimit limit) implements Step {}

    /** Marks the child and all it will fork as the unit's, through the soft RLIMIT_LOCKS. */
    record Tag(long tag) implements Step {}

    /** Namespaces and the mounts in them, as far as the container permits. */
    record EnterNamespaces(NamespacePlan plan) implements Step {}

    /** @param groups supplementary ones; null leaves them */
    record Groups(int gid, int[] groups) implements Step {}

    /**
     * Passes descriptors as 3, 4, …; all others close at execve.
     *
     * @param sockets     how many of them, from the first, come from socket units and are made blocking or not
     * @param nonBlocking NonBlocking=
     */
    record PassFds(int[] fds, int sockets, boolean nonBlocking) implements Step {}

    /** Drops every capability that is not in {@code keep} from the bounding set. */
    record BoundingSet(long keep) implements Step {}

    record Chroot(String path) implements Step {}

    /** Becomes the user; {@code ambient} capabilities are kept over the change and over execve. */
    record User(int uid, long ambient) implements Step {}

    /** Ambient capabilities of a process that stays root. */
    record Ambient(long capabilities) implements Step {}

    /** @param missingOk '-': stays in / when it cannot go there */
    record WorkingDirectory(String path, boolean missingOk) implements Step {}

    record SecureBits(int bits) implements Step {}

    record NoNewPrivileges() implements Step {}

    /** Filters system calls as the settings say; what filters these are is worked out in the child, which takes a while. */
    record Filters(UnitConfig config, String architecture) implements Step {}

    /**
     * Filters the system calls of the process from here on.
     *
     * @param what    what it stands for, for the log: "system call filters"
     * @param program as {@code CredentialCalls.installSeccompFilter} wants it
     * @param failure {@link ExecStatus#SECCOMP} or {@link ExecStatus#ADDRESS_FAMILIES}
     */
    record Seccomp(String what, long[] program, int failure) implements Step {}

    /** Something that was known to be wrong while planning and that ends the child here, as systemd does. */
    record Refuse(int failure, String complaint, int errno) implements Step {}

    /**
     * Finds the program and makes its arguments and environment.
     *
     * @param command      what to run; its variables are replaced in the child, which knows its own pid
     * @param searchPath   where a bare name is looked up
     * @param environment  NAME=value, final but for {@code pidVariables}
     * @param pidVariables names that get the child's pid as their value
     */
    record Prepare(systemlet.unit.ExecCommand command, List<String> searchPath, List<String> environment,
            List<String> pidVariables) implements Step {
        /** {@return whether this variable still wants the child's pid} */
        boolean wantsPid(String variable) {
            int equals = variable.indexOf('=');
            return equals == variable.length() - 1 && pidVariables.contains(variable.substring(0, equals));
        }
    }

    /** The last step: becomes the program that was prepared. */
    record Execute() implements Step {}
}
