package systemlet.exec;

import java.util.ArrayList;
import java.util.List;
import systemlet.sys.ProcessCalls;
import systemlet.sys.Rlimit;
import systemlet.unit.CpuSet;
import systemlet.unit.ExecCommand;
import systemlet.unit.ExecSettings;
import systemlet.unit.KeyringMode;
import systemlet.unit.ResourceLimit;
import systemlet.unit.ServiceSettings;
import systemlet.unit.Setting;
import systemlet.unit.UnitConfig;
import systemlet.unit.WorkingDirectory;

/**
 * Configuration and the facts of one start come to a plan, without asking the world: the order of the steps is
 * systemd's, since what a step may do depends on what an earlier one gave away. First signals, session and
 * descriptors; then what needs root, with the user's directories; then root and user go; last what binds the
 * program itself (working directory, secure bits, no new privileges, system call filters) and execve.
 */
public final class ExecPlanner {
    private static final long IDLE_USEC = 5_000_000;
    private static final int CAP_SYS_ADMIN = 21;

    private record LimitRow(int resource, Setting<ResourceLimit> setting) {}

    /** LimitLOCKS= is missing: the limit carries the tag. */
    private static final List<LimitRow> LIMITS = List.of(
            new LimitRow(Rlimit.CPU, ExecSettings.LIMIT_CPU),
            new LimitRow(Rlimit.FSIZE, ExecSettings.LIMIT_FSIZE),
            new LimitRow(Rlimit.DATA, ExecSettings.LIMIT_DATA),
            new LimitRow(Rlimit.STACK, ExecSettings.LIMIT_STACK),
            new LimitRow(Rlimit.CORE, ExecSettings.LIMIT_CORE),
            new LimitRow(Rlimit.RSS, ExecSettings.LIMIT_RSS),
            new LimitRow(Rlimit.NOFILE, ExecSettings.LIMIT_NOFILE),
            new LimitRow(Rlimit.AS, ExecSettings.LIMIT_AS),
            new LimitRow(Rlimit.NPROC, ExecSettings.LIMIT_NPROC),
            new LimitRow(Rlimit.MEMLOCK, ExecSettings.LIMIT_MEMLOCK),
            new LimitRow(Rlimit.SIGPENDING, ExecSettings.LIMIT_SIGPENDING),
            new LimitRow(Rlimit.MSGQUEUE, ExecSettings.LIMIT_MSGQUEUE),
            new LimitRow(Rlimit.NICE, ExecSettings.LIMIT_NICE),
            new LimitRow(Rlimit.RTPRIO, ExecSettings.LIMIT_RTPRIO),
            new LimitRow(Rlimit.RTTIME, ExecSettings.LIMIT_RTTIME));

    private final UnitConfig config;
    private final ExecContext context;
    private final ExecCommand command;
    private final boolean sandboxed;
    private final boolean changesUser;
    private final Identity user;
    private final StdioPlan stdio;
    private final List<Step> steps = new ArrayList<>();

    private ExecPlanner(UnitConfig config, ExecContext context) {
        this.config = config;
        this.context = context;
        command = context.command();
        boolean startOnly = config.get(ServiceSettings.PERMISSIONS_START_ONLY) && context.identity().control();
        sandboxed = !command.has(ExecCommand.Flag.PRIVILEGED) && !startOnly;
        changesUser = sandboxed && !command.has(ExecCommand.Flag.NO_SETUID);
        user = Identity.of(config, context.host(), context.identity().dynamicUid());
        stdio = new StdioPlan(config, context);
    }

    /**
     * {@return what the child of this start does, in order, for {@link ExecChild}; the last is {@link Step.Execute}, or a
     * {@link Step.Refuse} instead}
     */
    static List<Step> plan(UnitConfig config, ExecContext context) {
        var planner = new ExecPlanner(config, context);
        planner.steps();
        return planner.steps;
    }

    private void steps() {
        begin();
        if (user.refusal() != null) {
            steps.add(user.refusal());
            return;
        }
        steps.addAll(stdio.steps());
        scheduling();
        if (stdio.takesTerminal() && user.uid() >= 0) {
            steps.add(new Step.OwnTerminal(user.uid()));
        }
        steps.addAll(DirectoryPlan.steps(config, context, user.uid(), user.gid()));
        steps.add(new Step.Umask(config.get(ExecSettings.UMASK)));
        keyring();
        limits();
        if (sandboxed) {
            NamespacePlan namespaces = Sandbox.of(config, context);
            if (namespaces != null) {
                steps.add(new Step.EnterNamespaces(namespaces));
            }
        }
        identity();
        restrictions();
        program();
    }

    private void begin() {
        ExecContext.Identity start = context.identity();
        steps.add(new Step.ResetSignals(config.get(ExecSettings.IGNORE_SIGPIPE)));
        if (start.tag() != 0) {
            steps.add(new Step.Tag(start.tag()));
        }
        if (start.cgroup() != null) {
            steps.add(new Step.EnterCgroup(start.cgroup()));
        }
        if (start.idleFd() >= 0) {
            steps.add(new Step.WaitIdle(start.idleFd(), IDLE_USEC));
        }
        steps.add(new Step.NewSession());
        boolean resets = config.get(ExecSettings.TTY_RESET) || config.get(ExecSettings.TTY_VHANGUP);
        if (stdio.needsTerminal() && (resets || config.get(ExecSettings.TTY_ROWS) > 0)) {
            steps.add(new Step.ResetTerminal(stdio.terminal(), config.get(ExecSettings.TTY_RESET),
                    config.get(ExecSettings.TTY_VHANGUP), config.get(ExecSettings.TTY_ROWS),
                    config.get(ExecSettings.TTY_COLUMNS)));
        }
    }

    private void scheduling() {
        if (config.has(ExecSettings.OOM_SCORE_ADJUST)) {
            steps.add(new Step.OomScore(config.get(ExecSettings.OOM_SCORE_ADJUST)));
        }
        if (config.has(ExecSettings.COREDUMP_FILTER)) {
            steps.add(new Step.CoredumpFilter(config.get(ExecSettings.COREDUMP_FILTER)));
        }
        if (config.has(ExecSettings.NICE)) {
            steps.add(new Step.Nice(config.get(ExecSettings.NICE)));
        }
        if (config.has(ExecSettings.CPU_SCHEDULING_POLICY) || config.has(ExecSettings.CPU_SCHEDULING_PRIORITY)
                || config.get(ExecSettings.CPU_SCHEDULING_RESET_ON_FORK)) {
            int reset = config.get(ExecSettings.CPU_SCHEDULING_RESET_ON_FORK) ? ProcessCalls.SCHED_RESET_ON_FORK : 0;
            steps.add(new Step.Scheduler(config.get(ExecSettings.CPU_SCHEDULING_POLICY) | reset,
                    config.get(ExecSettings.CPU_SCHEDULING_PRIORITY)));
        }
        if (!config.get(ExecSettings.CPU_AFFINITY).isEmpty()) {
            steps.add(new Step.Affinity(mask(config.get(ExecSettings.CPU_AFFINITY))));
        }
        if (config.has(ExecSettings.IO_SCHEDULING_CLASS) || config.has(ExecSettings.IO_SCHEDULING_PRIORITY)) {
            steps.add(new Step.IoPriority(config.get(ExecSettings.IO_SCHEDULING_CLASS) << 13
                    | config.get(ExecSettings.IO_SCHEDULING_PRIORITY)));
        }
        if (config.has(ExecSettings.TIMER_SLACK_NSEC)) {
            steps.add(new Step.TimerSlack(config.get(ExecSettings.TIMER_SLACK_NSEC)));
        }
        if (config.get(ExecSettings.PERSONALITY) != null) {
            boolean narrow = List.of("x86", "arm").contains(config.get(ExecSettings.PERSONALITY));
            steps.add(new Step.Personality(narrow ? 0x0008 : 0));
        }
    }

    private static long[] mask(CpuSet set) {
        var mask = new long[(set.bits().length + 7) / 8];
        for (int i = 0; i < set.bits().length; i++) {
            mask[i / 8] |= (set.bits()[i] & 0xFFL) << i % 8 * 8;
        }
        return mask;
    }

    private void keyring() {
        KeyringMode mode = config.get(ExecSettings.KEYRING_MODE);
        if (sandboxed && mode != KeyringMode.INHERIT && !context.host().isUser()) {
            steps.add(new Step.Keyring(mode == KeyringMode.SHARED));
        }
    }

    private void limits() {
        if (!sandboxed) {
            return;
        }
        for (LimitRow row : LIMITS) {
            ResourceLimit limit = config.get(row.setting);
            if (limit != null) {
                steps.add(new Step.Limit(row.resource, new Rlimit(limit.soft(), limit.hard())));
            }
        }
    }

    private void identity() {
        boolean ourselves = user.uid() >= 0 && user.uid() == context.host().uid() && context.host().uid() != 0;
        if (changesUser && !ourselves && (user.gid() >= 0 || user.groups() != null)) {
            steps.add(new Step.Groups(user.gid(), user.groups()));
        }
        if (!context.fds().numbers().isEmpty()) {
            steps.add(new Step.PassFds(numbers(context.fds().numbers()), context.fds().sockets(),
                    config.get(ServiceSettings.NON_BLOCKING)));
        }
        long ambient = sandboxed ? config.get(ExecSettings.AMBIENT_CAPABILITIES) : 0;
        if (sandboxed && config.get(ExecSettings.CAPABILITY_BOUNDING_SET) != -1) {
            steps.add(new Step.BoundingSet(config.get(ExecSettings.CAPABILITY_BOUNDING_SET)));
        }
        boolean rootForAll = !config.get(ServiceSettings.ROOT_DIRECTORY_START_ONLY) || !context.identity().control();
        if (config.get(ExecSettings.ROOT_DIRECTORY) != null && rootForAll) {
            steps.add(new Step.Chroot(config.get(ExecSettings.ROOT_DIRECTORY)));
        }
        if (changesUser && user.uid() >= 0 && !ourselves) {
            steps.add(new Step.User(user.uid(), ambient));
        } else if (ambient != 0) {
            steps.add(new Step.Ambient(ambient));
        }
    }

    private static int[] numbers(List<Integer> list) {
        var numbers = new int[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i);
        }
        return numbers;
    }

    private void restrictions() {
        steps.add(workingDirectory());
        if (!sandboxed) {
            return;
        }
        if (config.has(ExecSettings.SECURE_BITS)) {
            steps.add(new Step.SecureBits(config.get(ExecSettings.SECURE_BITS)));
        }
        if (config.get(ExecSettings.NO_NEW_PRIVILEGES) || needsNoNewPrivileges()) {
            steps.add(new Step.NoNewPrivileges());
        }
    }

    /** The program is located before a filter might forbid to look for it. */
    private void program() {
        steps.add(new Step.Prepare(command, searchPath(), EnvironmentPlan.of(config, context, user, stdio),
                EnvironmentPlan.PID_VARIABLES));
        if (sandboxed && SeccompPlan.isWanted(config)) {
            steps.add(new Step.Filters(config, context.host().architecture()));
        }
        steps.add(new Step.Execute());
    }

    private Step workingDirectory() {
        WorkingDirectory wanted = config.get(ExecSettings.WORKING_DIRECTORY);
        if (wanted == null) {
            String home = value("HOME");
            return new Step.WorkingDirectory(context.host().isUser() && home != null ? home : "/", false);
        }
        if (!wanted.isHome()) {
            return new Step.WorkingDirectory(wanted.path(), wanted.optional());
        }
        String home = user.home() == null ? value("HOME") : user.home();
        return new Step.WorkingDirectory(home == null ? "/" : home, wanted.optional());
    }

    private String value(String name) {
        return new Environment().putAll(context.environment()).get(name);
    }

    /** Without CAP_SYS_ADMIN system calls are only filtered after giving up new privileges: the filters imply it. */
    private boolean needsNoNewPrivileges() {
        boolean loses = changesUser && user.uid() > 0;
        boolean keepsAdmin = (context.host().permitted() >>> CAP_SYS_ADMIN & 1) != 0 && !loses;
        return !keepsAdmin && SeccompPlan.isWanted(config);
    }

    private List<String> searchPath() {
        List<String> own = config.get(ExecSettings.EXEC_SEARCH_PATH);
        return own.isEmpty() ? context.host().searchPath() : own;
    }
}
