package systemlet.exec;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Log;
import systemlet.sys.Child;
import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.Prctl;
import systemlet.sys.Signals;
import systemlet.sys.SysException;
import systemlet.unit.EnvironmentText;
import systemlet.unit.ExecLine;
import systemlet.unit.ExitStatusNames;
import systemlet.unit.UnitConfig;

/**
 * Does in the child what was planned, step by step, and becomes the program. The first step that fails ends the child with
 * the step's exit status, after two lines for the log as systemd writes them: what went wrong, and "Failed at step EXEC
 * spawning /path: No such file or directory".
 */
public final class ExecChild implements Child {
    private static final int NAME_CHARACTERS = 8;

    private static final int FIRST_OTHER = 3;
    private static final int DESCRIPTORS_MAX = 4096;

    private final ExecContext context;
    private final List<Step> steps;
    private PlainStart plain;   // how it was started, or null where its own code ran
    private Step current;
    private int reportFd;
    private String program;
    private List<String> arguments;
    private List<String> environment;

    public ExecChild(UnitConfig config, ExecContext context) {
        this.context = context;
        this.steps = ExecPlanner.plan(config, context);
        this.reportFd = context.identity().reportFd();
    }

    /** Starts it, in the manager's own memory where it can be. {@return the child's pid} */
    public int start(Kernel kernel) throws SysException {
        for (Step step : steps) {
            if (needsOwnMemory(step)) {
                return kernel.fork(this);
            }
        }
        plain = PlainStart.of(kernel, steps, reportFd, temporaryName());
        int pid = plain == null ? 0 : kernel.launch(plain.launch());
        if (pid == 0) {
            plain = null;
            return stores() ? kernel.fork(this) : kernel.spawn(this);
        }
        program = plain.program();
        return pid;
    }

    /** {@return what the child says in this text from its report pipe} */
    public List<ExecReport.Line> reported(String text) {
        if (plain == null || !text.startsWith("!")) {
            return ExecReport.parse(text);
        }
        int space = text.indexOf(' ');
        int errno = Integer.parseInt(text.substring(space + 1, text.length() - 1));
        return failure(plain.step(Integer.parseInt(text.substring(1, space))), new SysException("launch", errno));
    }

    /** The report pipe has ended: the child is its program now, or is no more. */
    public void landed() {
        if (plain != null) {
            plain.launch().landed();
        }
    }

    /**
     * Not while the manager stands still: what may wait, for a terminal, a FIFO or a slow disk; what makes the child
     * somebody who others may stop by a signal; and what would change the manager with it, as the memory's own dump
     * filter. (The OOM score would too, but not while the manager stands still for the child: proc_oom_adj in the kernel.)
     */
    private static boolean needsOwnMemory(Step step) {
        return step instanceof Step.WaitIdle || step instanceof Step.ResetTerminal || step instanceof Step.OwnTerminal
                || step instanceof Step.Wire wire && opens(wire.source())
                || step instanceof Step.MakeDirectory
                || step instanceof Step.EnterNamespaces || step instanceof Step.Filters || step instanceof Step.User
                || step instanceof Step.CoredumpFilter;
    }

    /** Credentials may come from a slow disk or a socket; the plan of a start knows when there are none. */
    private boolean stores() {
        for (Step step : steps) {
            if (step instanceof Step.StoreCredentials) {
                return true;
            }
        }
        return false;
    }

    private static boolean opens(Step.Source source) {
        return source instanceof Step.Source.Terminal
                || source instanceof Step.Source.File file && !file.path().equals("/dev/null");
    }

    @Override
    public int run(Kernel kernel) {
        closeOthers(kernel);
        var stdio = new ChildStdio(kernel);
        reportFd = stdio.outOfTheWay(reportFd);
        try {
            kernel.setProcessName(temporaryName());
        } catch (SysException cosmetic) {
            say(kernel, Log.Level.DEBUG, "Failed to rename process: " + cosmetic.text());
        }
        for (Step step : steps) {
            current = step;
            try {
                perform(kernel, stdio, step);
            } catch (SysException refused) {
                for (ExecReport.Line line : failure(current, refused)) {
                    ExecReport.write(kernel, reportFd, line);
                }
                return StepFailure.of(current).status();
            } catch (SkippedProgram skipped) {
                say(kernel, Log.Level.INFO, "Executable " + context.command().path() + " missing, skipping: " + skipped.text);
                return 0;
            }
        }
        return ExecStatus.EXEC;   // unreachable: the last step is execve or a refusal
    }

    /**
     * Lets no descriptor above the standard streams go on with the program: the manager keeps its own over its own execve,
     * to go on after a fault.
     */
    public static void closeOthers(Kernel kernel) {
        try {
            kernel.closeOnExecFrom(FIRST_OTHER);
        } catch (SysException oldKernel) {
            closeOneByOne(kernel);
        }
    }

    private static void closeOneByOne(Kernel kernel) {
        for (int fd = FIRST_OTHER; fd < DESCRIPTORS_MAX; fd++) {
            try {
                kernel.closeOnExec(fd);
            } catch (SysException notOpen) {
                continue;   // most numbers are not in use
            }
        }
    }

    /** The program is missing and the command was prefixed with '-'. */
    private static final class SkippedProgram extends Exception {
        private static final long serialVersionUID = 1;
        private final String text;

        SkippedProgram(String text) {
            super(null, null, false, false);
            this.text = text;
        }
    }

    /** ps shows "(program)" until execve, as with systemd. */
    private String temporaryName() {
        String base = context.command().path().substring(context.command().path().lastIndexOf('/') + 1);
        return "(" + base.substring(Math.max(0, base.length() - NAME_CHARACTERS)) + ")";
    }

    private void say(Kernel kernel, Log.Level level, String text) {
        ExecReport.write(kernel, reportFd, new ExecReport.Line(level, text));
    }

    private List<ExecReport.Line> failure(Step step, SysException refused) {
        StepFailure failure = StepFailure.of(step);
        String path = context.command().path();
        String complaint = step instanceof Step.Execute ? "Failed to execute " + program : failure.complaint();
        var lines = new ArrayList<ExecReport.Line>();
        if (complaint != null) {
            lines.add(new ExecReport.Line(Log.Level.ERR, complaint + ": " + refused.text()));
        }
        lines.add(new ExecReport.Line(Log.Level.ERR, "Failed at step " + ExitStatusNames.name(failure.status()) + " spawning "
                + path + ": " + refused.text()));
        return lines;
    }

    private void perform(Kernel kernel, ChildStdio stdio, Step step) throws SysException, SkippedProgram {
        switch (step) {
            case Step.ResetSignals reset -> resetSignals(kernel, reset);
            case Step.WaitIdle wait -> waitIdle(kernel, wait);
            case Step.NewSession session -> kernel.setsid();
            case Step.ResetTerminal terminal -> stdio.reset(terminal);
            case Step.EnterCgroup cgroup -> Files.set(kernel, cgroup.procsPath(), "0");
            case Step.Wire wire -> stdio.wire(wire);
            case Step.OomScore oom -> ChildLimits.oomScore(kernel, oom.score());
            case Step.CoredumpFilter filter ->
                    Files.set(kernel, "/proc/self/coredump_filter", "0x" + Long.toHexString(filter.mask()));
            case Step.Nice nice -> ChildLimits.nice(kernel, nice.nice());
            case Step.Scheduler scheduler -> kernel.setScheduler(scheduler.policy(), scheduler.priority());
            case Step.Affinity affinity -> kernel.setAffinity(affinity.mask());
            case Step.IoPriority priority -> kernel.setIoPriority(priority.priority());
            case Step.TimerSlack slack -> kernel.prctl(Prctl.SET_TIMERSLACK, slack.nsec(), 0, 0, 0);
            case Step.Personality persona -> kernel.personality(persona.persona());
            case Step.OwnTerminal terminal -> stdio.ownTerminal(terminal.uid());
            case Step.MakeDirectory directory -> ChildDirectories.make(kernel, directory);
            case Step.StoreCredentials credentials -> ChildDirectories.store(kernel, credentials);
            case Step.Umask umask -> kernel.umask(umask.mask());
            case Step.Keyring keyring -> ChildIdentity.keyring(kernel, keyring);
            case Step.Limit limit -> ChildLimits.limit(kernel, limit);
            case Step.Tag tag -> ChildLimits.tag(kernel, tag.tag());
            case Step.EnterNamespaces namespaces -> namespaces(kernel, namespaces.plan());
            case Step.Groups groups -> ChildIdentity.groups(kernel, groups);
            case Step.PassFds fds -> reportFd = stdio.pass(fds, reportFd);
            case Step.BoundingSet set -> ChildIdentity.bound(kernel, set.keep());
            case Step.Chroot root -> chroot(kernel, root.path());
            case Step.User user -> ChildIdentity.become(kernel, user);
            case Step.Ambient ambient -> ChildIdentity.raise(kernel, ambient.capabilities());
            case Step.WorkingDirectory directory -> workingDirectory(kernel, directory);
            case Step.SecureBits bits -> kernel.prctl(Prctl.SET_SECUREBITS, bits.bits(), 0, 0, 0);
            case Step.NoNewPrivileges privileges -> kernel.prctl(Prctl.SET_NO_NEW_PRIVS, 1, 0, 0, 0);
            case Step.Filters filters -> filter(kernel, filters);
            case Step.Seccomp seccomp -> seccomp(kernel, seccomp);
            case Step.Refuse refuse -> throw new SysException("plan", refuse.errno());
            case Step.Prepare prepare -> prepare(kernel, prepare);
            case Step.Execute execute -> execute(kernel);
        }
    }

    private static void resetSignals(Kernel kernel, Step.ResetSignals reset) throws SysException {
        for (int signal = 1; signal <= Signals.SIGRTMAX; signal++) {
            // 32 and 33 are musl's own and never changed; KILL and STOP cannot be.
            if (signal != Signals.SIGKILL && signal != Signals.SIGSTOP && signal != 32 && signal != 33) {
                kernel.defaultSignal(signal);
            }
        }
        if (reset.ignorePipe()) {
            kernel.ignoreSignal(Signals.SIGPIPE);
        }
        kernel.setSignalMask(0);
    }

    private static void waitIdle(Kernel kernel, Step.WaitIdle wait) throws SysException {
        try {
            kernel.poll(new int[] {wait.fd()}, new int[] {Kernel.POLLIN}, new int[1], 1, wait.timeoutUsec());
        } catch (SysException interrupted) {
            if (!interrupted.is(Errno.EINTR)) {
                throw interrupted;   // a signal only shortens the wait
            }
        }
    }

    private void namespaces(Kernel kernel, NamespacePlan namespaces) throws SysException {
        for (String complaint : ChildNamespaces.enter(kernel, namespaces)) {
            say(kernel, Log.Level.NOTICE, complaint);
        }
    }

    private static void chroot(Kernel kernel, String path) throws SysException {
        kernel.chroot(path);
        kernel.chdir("/");
    }

    private static void workingDirectory(Kernel kernel, Step.WorkingDirectory directory) throws SysException {
        try {
            kernel.chdir(directory.path());
        } catch (SysException refused) {
            if (!directory.missingOk()) {
                throw refused;
            }
            kernel.chdir("/");
        }
    }

    private void filter(Kernel kernel, Step.Filters filters) throws SysException {
        for (Step.Seccomp one : SeccompPlan.steps(filters.config(), filters.architecture())) {
            current = one;
            seccomp(kernel, one);
        }
    }

    private void seccomp(Kernel kernel, Step.Seccomp seccomp) throws SysException {
        try {
            kernel.installSeccompFilter(seccomp.program());
        } catch (SysException refused) {
            if (!refused.is(Errno.EINVAL) && !refused.is(Errno.ENOSYS)) {
                throw refused;
            }
            say(kernel, Log.Level.DEBUG, "SECCOMP features not detected in the kernel, skipping " + seccomp.what());
        }
    }

    private void prepare(Kernel kernel, Step.Prepare step) throws SysException, SkippedProgram {
        try {
            program = locate(kernel, step);
        } catch (SysException missing) {
            if (context.command().ignoresFailure()) {
                throw new SkippedProgram(missing.text());
            }
            say(kernel, Log.Level.ERR, "Failed to locate executable " + context.command().path() + ": " + missing.text());
            throw missing;
        }
        environment = withPid(step, kernel.getpid());
        arguments = ExecLine.expand(step.command(), name -> EnvironmentText.get(environment, name));
    }

    private void execute(Kernel kernel) throws SysException {
        kernel.execve(program, arguments, environment);
    }

    /** {@return the program's file} @throws SysException that of the last directory where it should have been */
    static String locate(Kernel kernel, Step.Prepare step) throws SysException {
        String path = step.command().path();
        if (path.indexOf('/') >= 0) {
            check(kernel, path);
            return path;
        }
        var refused = new SysException("execve", path, Errno.ENOENT);
        for (String directory : step.searchPath()) {
            String candidate = directory + "/" + path;
            try {
                check(kernel, candidate);
                return candidate;
            } catch (SysException unusable) {
                refused = unusable.is(Errno.EACCES) ? unusable : refused;
            }
        }
        throw refused;
    }

    private static void check(Kernel kernel, String path) throws SysException {
        FileStat stat = kernel.stat(path);
        if (stat.isDirectory()) {
            throw new SysException("execve", path, Errno.EISDIR);
        }
        if (!stat.isRegular() || !kernel.access(path, FileCalls.X_OK)) {
            throw new SysException("execve", path, Errno.EACCES);
        }
    }

    private static List<String> withPid(Step.Prepare step, int pid) {
        var environment = new ArrayList<String>(step.environment().size());
        for (String variable : step.environment()) {
            environment.add(step.wantsPid(variable) ? variable + pid : variable);
        }
        return environment;
    }
}
