package systemlet.exec;

import java.util.ArrayList;
import java.util.List;
import systemlet.sys.Kernel;
import systemlet.sys.Launch;
import systemlet.sys.Launch.Call;
import systemlet.sys.OpenFlags;
import systemlet.sys.Prctl;
import systemlet.sys.Rlimit;
import systemlet.sys.SysException;
import systemlet.unit.EnvironmentText;
import systemlet.unit.ExecLine;

/** Puts the steps of a start into the words of {@link Launch}, where each of them is a plain system call or two. */
final class PlainStart {
    private static final int FIRST_OTHER = 3;
    /** Room for a process's number in a variable's value. */
    private static final String PID_ROOM = "0000000000";

    private final Kernel kernel;
    private final Launch launch;
    /** To each call of the launch the step that it is of. */
    private final List<Step> steps = new ArrayList<>();
    private boolean plain = true;
    private String program;

    private PlainStart(Kernel kernel, int reportFd) {
        this.kernel = kernel;
        this.launch = new Launch(reportFd);
    }

    /** {@return the start, or null where a step is more than plain calls} */
    static PlainStart of(Kernel kernel, List<Step> steps, int reportFd, String name) {
        if (reportFd < FIRST_OTHER) {
            return null;
        }
        var start = new PlainStart(kernel, reportFd);
        start.add(steps.get(0), Call.CLOSE_FROM, FIRST_OTHER, 0, 0);
        start.add(steps.get(0), Call.NAME, name, 0, 0);
        for (Step step : steps) {
            start.take(step);
            if (!start.plain) {
                return null;
            }
        }
        return start;
    }

    Launch launch() {
        return launch;
    }

    /** {@return the program's file} */
    String program() {
        return program;
    }

    /** {@return the step that a call of the launch is of} */
    Step step(int call) {
        return steps.get(call);
    }

    private void add(Step step, Call call, long a, long b, long c) {
        boolean limits = step instanceof Step.Limit || step instanceof Step.Tag;   // in every plan, and put together in words
        steps.add(step);
        launch.add(call, limits ? ExecStatus.LIMITS : StepFailure.of(step).status(), a, b, c);
    }

    private void add(Step step, Call call, String text, long b, long c) {
        steps.add(step);
        launch.add(call, StepFailure.of(step).status(), text, b, c);
    }

    private void take(Step step) {
        switch (step) {
            case Step.ResetSignals reset -> add(step, Call.SIGNALS, reset.ignorePipe() ? 1 : 0, 0, 0);
            case Step.Tag tag -> add(step, Call.SOFT_LIMIT, Rlimit.LOCKS, tag.tag(), 0);
            case Step.NewSession session -> add(step, Call.SETSID, 0, 0, 0);
            case Step.Wire wire -> wire(wire);
            case Step.StoreCredentials credentials -> storeNone(credentials);
            case Step.Umask umask -> add(step, Call.UMASK, umask.mask(), 0, 0);
            case Step.Keyring keyring -> add(step, Call.KEYRING, keyring.shared() ? 1 : 0, 0, 0);
            case Step.Limit limit ->
                    add(step, Call.LIMIT, limit.resource(), limit.limit().soft(), limit.limit().hard());
            case Step.WorkingDirectory directory ->
                    add(step, Call.CHDIR, directory.path(), directory.missingOk() ? 1 : 0, 0);
            case Step.TimerSlack slack -> add(step, Call.PRCTL, Prctl.SET_TIMERSLACK, slack.nsec(), 0);
            case Step.NoNewPrivileges privileges -> add(step, Call.PRCTL, Prctl.SET_NO_NEW_PRIVS, 1, 0);
            case Step.Prepare prepare -> prepare(prepare);
            case Step.Execute execute -> { }   // the last call of Prepare
            default -> plain = false;
        }
    }

    private void wire(Step.Wire wire) {
        switch (wire.source()) {
            case Step.Source.Descriptor source when source.fd() >= FIRST_OTHER ->
                    add(wire, Call.DUPLICATE, source.fd(), wire.target(), 0);
            case Step.Source.Same same -> add(wire, Call.DUPLICATE, same.target(), wire.target(), 0);
            case Step.Source.File file when file.path().equals("/dev/null") ->
                    add(wire, Call.OPEN, file.path(), file.flags() | OpenFlags.NO_CONTROLLING_TTY, wire.target());
            default -> plain = false;
        }
    }

    /**
     * Where there is no credential to store, only the empty directory is made; units that look for credentials nobody
     * has are started at every boot.
     */
    private void storeNone(Step.StoreCredentials step) {
        plain &= step.uid() < 0 && step.gid() < 0 && ChildDirectories.storesNothing(kernel, step);
        if (!plain) {
            return;
        }
        String path = step.directory();
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            add(step, Call.MKDIR, path.substring(0, slash), 0755, 1);
        }
        add(step, Call.MKDIR, path, 0700, 0);
        add(step, Call.CHMOD, path, ChildDirectories.STORE_MODE, 0);
    }

    /** The program is looked for here: what is wrong with it the slower way tells. */
    private void prepare(Step.Prepare step) {
        try {
            program = ExecChild.locate(kernel, step);
            List<String> environment = new ArrayList<>(step.environment());
            List<String> arguments = ExecLine.expand(step.command(), name -> {
                plain &= !step.pidVariables().contains(name);
                return EnvironmentText.get(environment, name);
            });
            addPids(step, environment);
            launch.program(arguments, environment);
            add(new Step.Execute(), Call.EXECVE, program, 0, 0);
        } catch (SysException refused) {
            plain = false;
        }
    }

    private void addPids(Step.Prepare step, List<String> environment) {
        for (int i = 0; i < environment.size(); i++) {
            String variable = environment.get(i);
            if (step.wantsPid(variable)) {
                environment.set(i, variable + PID_ROOM);
                add(step, Call.PID, i, variable.length(), 0);
            }
        }
    }
}
