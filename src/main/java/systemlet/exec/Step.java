package systemlet.exec;

import java.util.List;
import systemlet.sys.Rlimit;

/**
 * One thing that a child does between fork and execve. Data only: {@link ExecPlanner} chooses the
 * steps, {@link ExecChild} performs them in the order of the plan, the simulated kernel reads them.
 * Each knows with which status and words a child ends that cannot do it.
 */
public sealed interface Step {
    /** {@return the exit status when the step fails: {@link ExecStatus}} */
    int failure();

    /** {@return what the log says when it fails, before ": " and the error; null when the step writes its own line} */
    default String complaint() {
        return null;
    }

    /** Every signal back to its default and none blocked; SIGPIPE is ignored when IgnoreSIGPIPE= says so. */
    record ResetSignals(boolean ignorePipe) implements Step {
        @Override
        public int failure() {
            return ExecStatus.SIGNAL_MASK;
        }

        @Override
        public String complaint() {
            return "Failed to set process signal mask";
        }
    }

    /** Waits until the manager is quiet (the pipe hangs up), at most {@code timeoutUsec}: Type=idle. */
    record WaitIdle(int fd, long timeoutUsec) implements Step {
        @Override
        public int failure() {
            return ExecStatus.FDS;
        }
    }

    record NewSession() implements Step {
        @Override
        public int failure() {
            return ExecStatus.SETSID;
        }

        @Override
        public String complaint() {
            return "Failed to create new process session";
        }
    }

    /** Puts a terminal into a sane state before use: TTYReset=, TTYVHangup=, TTYRows=, TTYColumns=; never fails. */
    record ResetTerminal(String path, boolean reset, boolean hangUp, int rows, int columns) implements Step {
        @Override
        public int failure() {
            return ExecStatus.STDIN;
        }
    }

    /** Moves the child into its cgroup, given as the path of its cgroup.procs file. */
    record EnterCgroup(String procsPath) implements Step {
        @Override
        public int failure() {
            return ExecStatus.CGROUP;
        }

        @Override
        public String complaint() {
            return "Failed to attach to cgroup " + procsPath.substring(0, procsPath.lastIndexOf('/'));
        }
    }

    /** Makes {@code source} the descriptor {@code target}, 0 to 2. */
    record Wire(int target, Source source) implements Step {
        @Override
        public int failure() {
            return target == 0 ? ExecStatus.STDIN : target == 1 ? ExecStatus.STDOUT : ExecStatus.STDERR;
        }

        @Override
        public String complaint() {
            return target == 0 ? "Failed to set up standard input"
                    : target == 1 ? "Failed to set up standard output" : "Failed to set up standard error output";
        }
    }

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

    record OomScore(int score) implements Step {
        @Override
        public int failure() {
            return ExecStatus.OOM_ADJUST;
        }

        @Override
        public String complaint() {
            return "Failed to adjust OOM setting";
        }
    }

    /** @param mask as /proc/self/coredump_filter wants it */
    record CoredumpFilter(long mask) implements Step {
        @Override
        public int failure() {
            return ExecStatus.LIMITS;
        }

        @Override
        public String complaint() {
            return "Failed to adjust coredump_filter";
        }
    }

    record Nice(int nice) implements Step {
        @Override
        public int failure() {
            return ExecStatus.NICE;
        }

        @Override
        public String complaint() {
            return "Failed to set up process scheduling priority (nice level)";
        }
    }

    record Scheduler(int policy, int priority) implements Step {
        @Override
        public int failure() {
            return ExecStatus.SETSCHEDULER;
        }

        @Override
        public String complaint() {
            return "Failed to set up CPU scheduling";
        }
    }

    /** @param mask 64 processors in each */
    record Affinity(long[] mask) implements Step {
        @Override
        public int failure() {
            return ExecStatus.CPUAFFINITY;
        }

        @Override
        public String complaint() {
            return "Failed to set up CPU affinity";
        }
    }

    /** @param priority class << 13 | level */
    record IoPriority(int priority) implements Step {
        @Override
        public int failure() {
            return ExecStatus.IOPRIO;
        }

        @Override
        public String complaint() {
            return "Failed to set up IO scheduling priority";
        }
    }

    record TimerSlack(long nsec) implements Step {
        @Override
        public int failure() {
            return ExecStatus.TIMERSLACK;
        }

        @Override
        public String complaint() {
            return "Failed to set up timer slack";
        }
    }

    record Personality(long persona) implements Step {
        @Override
        public int failure() {
            return ExecStatus.PERSONALITY;
        }

        @Override
        public String complaint() {
            return "Failed to set up execution domain (personality)";
        }
    }

    /** Gives the terminal that is standard input to the user. */
    record OwnTerminal(int uid) implements Step {
        @Override
        public int failure() {
            return ExecStatus.STDIN;
        }

        @Override
        public String complaint() {
            return "Failed to change ownership of terminal";
        }
    }

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
            implements Step {
        @Override
        public String complaint() {
            return "Failed to set up special execution directory in " + path.substring(0, path.lastIndexOf('/'));
        }
    }

    /** Writes the credentials into a directory that only root and the user may read. */
    record StoreCredentials(String directory, List<CredentialSource> credentials, int uid, int gid) implements Step {
        @Override
        public int failure() {
            return ExecStatus.CREDENTIALS;
        }

        @Override
        public String complaint() {
            return "Failed to set up credentials";
        }
    }

    /** @param mask octal */
    record Umask(int mask) implements Step {
        @Override
        public int failure() {
            return ExecStatus.MEMORY;
        }
    }

    /** A session keyring of its own; {@code shared}: linked with the user's. Skipped where the kernel has none. */
    record Keyring(boolean shared) implements Step {
        @Override
        public int failure() {
            return ExecStatus.KEYRING;
        }

        @Override
        public String complaint() {
            return "Failed to set up kernel keyring";
        }
    }

    /** Sets a resource limit, or as much of it as the hard limit permits. */
    record Limit(int resource, Rlimit limit) implements Step {
        @Override
        public int failure() {
            return ExecStatus.LIMITS;
        }

        @Override
        public String complaint() {
            return "Failed to adjust resource limit RLIMIT_" + LimitNames.of(resource);
        }
    }

    /** Marks the child and all it will fork as the unit's, through the soft RLIMIT_LOCKS. */
    record Tag(long tag) implements Step {
        @Override
        public int failure() {
            return ExecStatus.LIMITS;
        }

        @Override
        public String complaint() {
            return "Failed to adjust resource limit RLIMIT_LOCKS";
        }
    }

    /** Namespaces and the mounts in them, as far as the container permits. */
    record EnterNamespaces(NamespacePlan plan) implements Step {
        @Override
        public int failure() {
            return ExecStatus.NAMESPACE;
        }

        @Override
        public String complaint() {
            return "Failed to set up mount namespacing";
        }
    }

    /** @param groups supplementary ones; null leaves them */
    record Groups(int gid, int[] groups) implements Step {
        @Override
        public int failure() {
            return ExecStatus.GROUP;
        }

        @Override
        public String complaint() {
            return "Changing group credentials failed";
        }
    }

    /**
     * Passes descriptors as 3, 4, …; all others close at execve.
     *
     * @param sockets     how many of them, from the first, come from socket units and are made blocking or not
     * @param nonBlocking NonBlocking=
     */
    record PassFds(int[] fds, int sockets, boolean nonBlocking) implements Step {
        @Override
        public int failure() {
            return ExecStatus.FDS;
        }

        @Override
        public String complaint() {
            return "Failed to adjust passed file descriptors";
        }
    }

    /** Drops every capability that is not in {@code keep} from the bounding set. */
    record BoundingSet(long keep) implements Step {
        @Override
        public int failure() {
            return ExecStatus.CAPABILITIES;
        }

        @Override
        public String complaint() {
            return "Failed to drop capabilities";
        }
    }

    record Chroot(String path) implements Step {
        @Override
        public int failure() {
            return ExecStatus.CHROOT;
        }

        @Override
        public String complaint() {
            return "Failed to chroot to the requested root directory";
        }
    }

    /** Becomes the user; {@code ambient} capabilities are kept over the change and over execve. */
    record User(int uid, long ambient) implements Step {
        @Override
        public int failure() {
            return ExecStatus.USER;
        }

        @Override
        public String complaint() {
            return "Failed to change UID to " + Integer.toUnsignedString(uid);
        }
    }

    /** Ambient capabilities of a process that stays root. */
    record Ambient(long capabilities) implements Step {
        @Override
        public int failure() {
            return ExecStatus.CAPABILITIES;
        }

        @Override
        public String complaint() {
            return "Failed to apply ambient capabilities (before UID change)";
        }
    }

    /** @param missingOk '-': stays in / when it cannot go there */
    record WorkingDirectory(String path, boolean missingOk) implements Step {
        @Override
        public int failure() {
            return ExecStatus.CHDIR;
        }

        @Override
        public String complaint() {
            return "Changing to the requested working directory failed";
        }
    }

    record SecureBits(int bits) implements Step {
        @Override
        public int failure() {
            return ExecStatus.SECUREBITS;
        }

        @Override
        public String complaint() {
            return "Failed to set process secure bits";
        }
    }

    record NoNewPrivileges() implements Step {
        @Override
        public int failure() {
            return ExecStatus.NO_NEW_PRIVILEGES;
        }

        @Override
        public String complaint() {
            return "Failed to disable new privileges";
        }
    }

    /** @param what the setting it stands for, for the log; {@code program} as {@code CredentialCalls.installSeccompFilter} wants it */
    record Seccomp(String what, long[] program) implements Step {
        @Override
        public int failure() {
            return ExecStatus.SECCOMP;
        }

        @Override
        public String complaint() {
            return "Failed to apply " + what;
        }
    }

    /** Something that was known to be wrong while planning and that ends the child here, as systemd does. */
    record Refuse(int failure, String complaint, int errno) implements Step {
    }

    /**
     * The last step: becomes the program.
     *
     * @param command      what to run; its variables are replaced in the child, which knows its own pid
     * @param searchPath   where a bare name is looked up
     * @param environment  NAME=value, final but for {@code pidVariables}
     * @param pidVariables names that get the child's pid as their value
     */
    record Execute(systemlet.unit.ExecCommand command, List<String> searchPath, List<String> environment,
            List<String> pidVariables) implements Step {
        @Override
        public int failure() {
            return ExecStatus.EXEC;
        }
    }
}
