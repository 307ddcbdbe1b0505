package systemlet.exec;

import java.util.ArrayList;
import java.util.List;
import systemlet.sys.Errno;
import systemlet.sys.OpenFlags;
import systemlet.unit.ExecSettings;
import systemlet.unit.Stdio;
import systemlet.unit.UnitConfig;
import systemlet.unit.UnitType;

/** Where a unit's standard input, output and error lead, with systemd's rules for "inherit" and for what is missing. */
final class StdioPlan {
    private static final String CONSOLE = "/dev/console";
    private static final int MODE = 0666;

    private final UnitConfig config;
    private final ExecContext context;
    private final Stdio input;
    private final Stdio output;
    private final Stdio error;
    private final List<Step> steps = new ArrayList<>();
    private boolean usesLog;

    StdioPlan(UnitConfig config, ExecContext context) {
        this.config = config;
        this.context = context;
        input = input(config, context);
        // The loader gives services DefaultStandardOutput=; commands of sockets and mounts always write to the journal.
        boolean service = config.name().type() == UnitType.SERVICE;
        output = output(service || config.has(ExecSettings.STANDARD_OUTPUT) ? config.get(ExecSettings.STANDARD_OUTPUT)
                : new Stdio(Stdio.Kind.JOURNAL, null));
        error = output(config.get(ExecSettings.STANDARD_ERROR));
        wire();
    }

    /** {@return the steps that wire the three} */
    List<Step> steps() {
        return steps;
    }

    /** {@return whether output or error goes to the log} */
    boolean usesLog() {
        return usesLog;
    }

    /** {@return the terminal that TTYPath= names, or the console} */
    String terminal() {
        String path = config.get(ExecSettings.TTY_PATH);
        return path == null ? CONSOLE : path;
    }

    boolean needsTerminal() {
        return isTerminal(config.get(ExecSettings.STANDARD_INPUT)) || output.kind() == Stdio.Kind.TTY
                || error.kind() == Stdio.Kind.TTY || config.get(ExecSettings.TTY_PATH) != null;
    }

    /** {@return whether the terminal becomes the controlling one} */
    boolean takesTerminal() {
        return isTerminal(input);
    }

    static boolean isTerminal(Stdio stdio) {
        return switch (stdio.kind()) {
            case TTY, TTY_FORCE, TTY_FAIL -> true;
            case INHERIT, NULL, SOCKET, FD, DATA, JOURNAL, JOURNAL_CONSOLE, KMSG, KMSG_CONSOLE, FILE, FILE_APPEND,
                    FILE_TRUNCATE -> false;
        };
    }

    /** Control processes get no terminal and no socket for input; without data or socket there is nothing to read. */
    private static Stdio input(UnitConfig config, ExecContext context) {
        Stdio wanted = config.get(ExecSettings.STANDARD_INPUT);
        byte[] data = config.get(ExecSettings.STANDARD_INPUT_DATA);
        boolean nothing = isTerminal(wanted) && context.identity().control()
                || wanted.kind() == Stdio.Kind.SOCKET && context.stdio().socket() < 0
                || wanted.kind() == Stdio.Kind.DATA && (data == null || data.length == 0);
        return nothing ? new Stdio(Stdio.Kind.NULL, null) : wanted;
    }

    private Stdio output(Stdio wanted) {
        return wanted.kind() == Stdio.Kind.SOCKET && context.stdio().socket() < 0
                ? new Stdio(Stdio.Kind.INHERIT, null) : wanted;
    }

    private void wire() {
        add(0, given(0) ? descriptor(0) : inputSource());
        add(1, given(1) ? descriptor(1) : outputSource(output, 1));
        boolean same = error.kind() == Stdio.Kind.INHERIT || error.equals(output);
        add(2, given(2) ? descriptor(2) : same ? new Step.Source.Same(1) : outputSource(error, 2));
    }

    private boolean given(int target) {
        return context.stdio().given()[target] >= 0;
    }

    private Step.Source descriptor(int target) {
        return new Step.Source.Descriptor(context.stdio().given()[target]);
    }

    private void add(int target, Step.Source source) {
        if (source == null) {
            StepFailure failure = StepFailure.of(new Step.Wire(target, new Step.Source.Same(target)));
            steps.add(new Step.Refuse(failure.status(), failure.complaint(), Errno.ENOENT));
        } else {
            steps.add(new Step.Wire(target, source));
        }
    }

    private Step.Source inputSource() {
        return switch (input.kind()) {
            case TTY -> new Step.Source.Terminal(terminal(), Step.Source.Terminal.Mode.WAIT);
            case TTY_FORCE -> new Step.Source.Terminal(terminal(), Step.Source.Terminal.Mode.FORCE);
            case TTY_FAIL -> new Step.Source.Terminal(terminal(), Step.Source.Terminal.Mode.FAIL);
            case SOCKET -> new Step.Source.Descriptor(context.stdio().socket());
            case FD -> named(input.argument());
            case DATA -> new Step.Source.Data(config.get(ExecSettings.STANDARD_INPUT_DATA));
            case FILE, FILE_APPEND, FILE_TRUNCATE -> new Step.Source.File(input.argument(),
                    isOutputPath(input.argument()) ? OpenFlags.READ_WRITE : OpenFlags.READ_ONLY, 0);
            case NULL, INHERIT, JOURNAL, JOURNAL_CONSOLE, KMSG, KMSG_CONSOLE ->
                    new Step.Source.File("/dev/null", OpenFlags.READ_ONLY, 0);
        };
    }

    private boolean isOutputPath(String path) {
        return output.kind() == Stdio.Kind.FILE && path.equals(output.argument())
                || error.kind() == Stdio.Kind.FILE && path.equals(error.argument());
    }

    private Step.Source outputSource(Stdio wanted, int target) {
        return switch (wanted.kind()) {
            case INHERIT -> inherited();
            case NULL, TTY_FORCE, TTY_FAIL, DATA -> new Step.Source.File("/dev/null", OpenFlags.WRITE_ONLY, 0);
            case TTY -> takesTerminal() ? new Step.Source.Same(0)
                    : new Step.Source.File(terminal(), OpenFlags.WRITE_ONLY, 0);
            case SOCKET -> new Step.Source.Descriptor(context.stdio().socket());
            case FD -> named(wanted.argument());
            case JOURNAL, JOURNAL_CONSOLE, KMSG, KMSG_CONSOLE -> log();
            case FILE -> input.kind() == Stdio.Kind.FILE && wanted.argument().equals(input.argument())
                    ? new Step.Source.Same(0)
                    : new Step.Source.File(wanted.argument(), OpenFlags.WRITE_ONLY | OpenFlags.CREATE, MODE);
            case FILE_APPEND -> new Step.Source.File(wanted.argument(),
                    OpenFlags.WRITE_ONLY | OpenFlags.CREATE | OpenFlags.APPEND, MODE);
            case FILE_TRUNCATE -> new Step.Source.File(wanted.argument(),
                    OpenFlags.WRITE_ONLY | OpenFlags.CREATE | OpenFlags.TRUNCATE, MODE);
        };
    }

    /** Inherit means: from standard input, unless there is nothing to write to. */
    private Step.Source inherited() {
        return switch (input.kind()) {
            case NULL, DATA, INHERIT, JOURNAL, JOURNAL_CONSOLE, KMSG, KMSG_CONSOLE -> isTerminal(
                    config.get(ExecSettings.STANDARD_INPUT))
                    ? new Step.Source.File(terminal(), OpenFlags.WRITE_ONLY, 0)
                    : new Step.Source.File("/dev/null", OpenFlags.WRITE_ONLY, 0);
            case TTY, TTY_FORCE, TTY_FAIL, SOCKET, FD, FILE, FILE_APPEND, FILE_TRUNCATE -> new Step.Source.Same(0);
        };
    }

    private Step.Source log() {
        if (context.stdio().log() < 0) {
            return new Step.Source.File("/dev/null", OpenFlags.WRITE_ONLY, 0);
        }
        usesLog = true;
        return new Step.Source.Descriptor(context.stdio().log());
    }

    /** {@return the passed descriptor of that name, or null when there is none} */
    private Step.Source named(String name) {
        int place = context.fds().names().indexOf(name);
        return place < 0 ? null : new Step.Source.Descriptor(context.fds().numbers().get(place));
    }
}
