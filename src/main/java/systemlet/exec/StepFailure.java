package systemlet.exec;

/**
 * With which status and words a child ends that cannot do a step (systemd.exec(5), "Process Exit Codes").
 *
 * @param status    one of {@link ExecStatus}
 * @param complaint for the log, before ": " and the error; null when the step has written its own line
 */
record StepFailure(int status, String complaint) {
    static StepFailure of(Step step) {
        return switch (step) {
            case Step.ResetSignals reset -> new StepFailure(ExecStatus.SIGNAL_MASK,
                    "Failed to set process signal mask");
            case Step.WaitIdle wait -> new StepFailure(ExecStatus.FDS, null);
            case Step.NewSession session -> new StepFailure(ExecStatus.SETSID, "Failed to create new process session");
            case Step.ResetTerminal terminal -> new StepFailure(ExecStatus.STDIN, null);
            case Step.EnterCgroup cgroup -> new StepFailure(ExecStatus.CGROUP,
                    "Failed to attach to cgroup " + parent(cgroup.procsPath()));
            case Step.Wire wire -> wire(wire.target());
            case Step.OomScore score -> new StepFailure(ExecStatus.OOM_ADJUST, "Failed to adjust OOM setting");
            case Step.CoredumpFilter filter -> new StepFailure(ExecStatus.LIMITS, "Failed to adjust coredump_filter");
            case Step.Nice nice -> new StepFailure(ExecStatus.NICE,
                    "Failed to set up process scheduling priority (nice level)");
            case Step.Scheduler scheduler -> new StepFailure(ExecStatus.SETSCHEDULER,
                    "Failed to set up CPU scheduling");
            case Step.Affinity affinity -> new StepFailure(ExecStatus.CPUAFFINITY, "Failed to set up CPU affinity");
            case Step.IoPriority priority -> new StepFailure(ExecStatus.IOPRIO,
                    "Failed to set up IO scheduling priority");
            case Step.TimerSlack slack -> new StepFailure(ExecStatus.TIMERSLACK, "Failed to set up timer slack");
            case Step.Personality persona -> new StepFailure(ExecStatus.PERSONALITY,
                    "Failed to set up execution domain (personality)");
            case Step.OwnTerminal terminal -> new StepFailure(ExecStatus.STDIN,
                    "Failed to change ownership of terminal");
            case Step.MakeDirectory directory -> new StepFailure(directory.failure(),
                    "Failed to set up special execution directory in " + parent(directory.path()));
            case Step.StoreCredentials credentials -> new StepFailure(ExecStatus.CREDENTIALS,
                    "Failed to set up credentials");
            case Step.Umask umask -> new StepFailure(ExecStatus.MEMORY, null);
            case Step.Keyring keyring -> new StepFailure(ExecStatus.KEYRING, "Failed to set up kernel keyring");
            case Step.Limit limit -> limit(LimitNames.of(limit.resource()));
            case Step.Tag tag -> limit("LOCKS");
            case Step.EnterNamespaces namespaces -> new StepFailure(ExecStatus.NAMESPACE,
                    "Failed to set up mount namespacing");
            case Step.Groups groups -> new StepFailure(ExecStatus.GROUP, "Changing group credentials failed");
            case Step.PassFds fds -> new StepFailure(ExecStatus.FDS, "Failed to adjust passed file descriptors");
            case Step.BoundingSet set -> new StepFailure(ExecStatus.CAPABILITIES, "Failed to drop capabilities");
            case Step.Chroot root -> new StepFailure(ExecStatus.CHROOT,
                    "Failed to chroot to the requested root directory");
            case Step.User user -> new StepFailure(ExecStatus.USER,
                    "Failed to change UID to " + Integer.toUnsignedString(user.uid()));
            case Step.Ambient ambient -> new StepFailure(ExecStatus.CAPABILITIES,
                    "Failed to apply ambient capabilities (before UID change)");
            case Step.WorkingDirectory directory -> new StepFailure(ExecStatus.CHDIR,
                    "Changing to the requested working directory failed");
            case Step.SecureBits bits -> new StepFailure(ExecStatus.SECUREBITS, "Failed to set process secure bits");
            case Step.NoNewPrivileges privileges -> new StepFailure(ExecStatus.NO_NEW_PRIVILEGES,
                    "Failed to disable new privileges");
            case Step.Filters filters -> new StepFailure(ExecStatus.SECCOMP, "Failed to apply system call filters");
            case Step.Seccomp seccomp -> new StepFailure(seccomp.failure(), "Failed to apply " + seccomp.what());
            case Step.Refuse refuse -> new StepFailure(refuse.failure(), refuse.complaint());
            case Step.Prepare prepare -> new StepFailure(ExecStatus.EXEC, null);
            case Step.Execute execute -> new StepFailure(ExecStatus.EXEC, null);
        };
    }

    private static StepFailure wire(int target) {
        return switch (target) {
            case 0 -> new StepFailure(ExecStatus.STDIN, "Failed to set up standard input");
            case 1 -> new StepFailure(ExecStatus.STDOUT, "Failed to set up standard output");
            default -> new StepFailure(ExecStatus.STDERR, "Failed to set up standard error output");
        };
    }

    private static StepFailure limit(String name) {
        return new StepFailure(ExecStatus.LIMITS, "Failed to adjust resource limit RLIMIT_" + name);
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
