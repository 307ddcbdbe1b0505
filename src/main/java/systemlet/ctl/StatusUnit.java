package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Numbers;
import systemlet.base.Spans;
import systemlet.base.Text;
import systemlet.dbus.Value;
import systemlet.sys.Errno;

/** What status prints about one unit: a heading, then lines of "Label: text" with the colons below each other. */
final class StatusUnit {
    private static final String INDENT = "             ";
    private static final long UNSET = Properties.UNSET;

    private final Command command;
    private final Bus manager;
    private final Properties unit;
    private final Terminal terminal;
    private final Stream out;
    private final Times times;
    private final String style;
    private final String id;
    private final String active;
    private final long nowUsec;

    StatusUnit(Command command, Bus manager, Properties unit) {
        this.command = command;
        this.manager = manager;
        this.unit = unit;
        terminal = command.terminal();
        out = command.out();
        times = new Times(command.context());
        style = command.options().timestamp;
        id = unit.text("Id");
        active = unit.text("ActiveState");
        nowUsec = command.context().kernel().realtimeUsec();
    }

    void print() throws Failed {
        heading();
        loaded();
        dropIns();
        active();
        triggers();
        conditions();
        places();
        list("Docs", links(unit.strings("Documentation")));
        addresses();
        StatusProcesses.print(command, unit);
        resources();
        group();
        logLines();
        if (unit.flag("NeedDaemonReload")) {
            command.context().warning(JobVerbs.staleText(id, command.options()));
        }
    }

    /** Prints "   Label: text". */
    private void line(String label, String text) {
        out.line(" ".repeat(Math.max(0, 11 - label.length())) + label + ": " + text);
    }

    /** Prints the first text after the label and the others below it. */
    private void list(String label, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (i == 0) {
                line(label, texts.get(i));
            } else {
                out.line(INDENT + texts.get(i));
            }
        }
    }

    private String coloured(String colour, String text) {
        return colour.isEmpty() ? text : colour + text + terminal.normal();
    }

    private void heading() {
        String description = unit.text("Description");
        out.line(coloured(terminal.stateColour(active), terminal.stateGlyph(active)) + " " + id
                + (description.isEmpty() || description.equals(id) ? "" : " - " + description));
        if (!unit.text("Following").isEmpty()) {
            line("Follows", "unit currently follows state of " + unit.text("Following"));
        }
    }

    private void loaded() {
        String state = unit.text("LoadState");
        String shown = switch (state) {
            case "error", "not-found", "bad-setting" -> coloured(terminal.red(), state);
            default -> state;
        };
        String reason = unit.get("LoadError") instanceof Value.Struct error
                ? Properties.text(error.fields().get(1)) : "";
        String path = unit.text("SourcePath").isEmpty() ? unit.text("FragmentPath") : unit.text("SourcePath");
        if (!reason.isEmpty()) {
            line("Loaded", shown + " (Reason: " + reason + ")");
        } else if (path.isEmpty()) {
            line("Loaded", shown);
        } else {
            line("Loaded", shown + " (" + Links.file(command.context(), path) + installState() + ")");
        }
        if (unit.flag("Transient")) {
            line("Transient", "yes");
        }
    }

    private String installState() {
        String state = unit.text("UnitFileState");
        if (state.isEmpty()) {
            return "";
        }
        String preset = unit.text("UnitFilePreset");
        boolean shows = !preset.isEmpty() && switch (state) {
            case "alias", "static", "generated", "transient" -> false;
            default -> true;
        };
        String presetColour = enabledColour(preset);
        return "; " + coloured(enabledColour(state), state) + (shows ? "; preset: " : "") + presetColour
                + (shows ? preset : "") + (presetColour.isEmpty() ? "" : terminal.normal());
    }

    private String enabledColour(String state) {
        return switch (state) {
            case "enabled", "alias" -> terminal.green();
            case "disabled" -> terminal.yellow();
            default -> "";
        };
    }

    private void dropIns() {
        List<String> paths = unit.strings("DropInPaths");
        String directory = null;
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            int slash = path.lastIndexOf('/');
            if (directory == null || !path.startsWith(directory + "/")) {
                String label = directory == null ? "    Drop-In: " : INDENT;
                directory = path.substring(0, Math.max(slash, 0));
                out.line(label + directory);
                out.print(INDENT + terminal.glyph("└─", "`-"));
            }
            boolean more = i + 1 < paths.size() && paths.get(i + 1).startsWith(directory + "/");
            out.print(Links.file(command.context(), path, path.substring(slash + 1)) + (more ? ", " : "\n"));
        }
    }

    private void active() {
        String sub = unit.text("SubState");
        String text = sub.isEmpty() || sub.equals(active) ? active : active + " (" + sub + ")";
        StringBuilder line = new StringBuilder(coloured(terminal.stateColour(active), text));
        String frozen = unit.text("FreezerState");
        if (!frozen.isEmpty() && !frozen.equals("running")) {
            line.append(" (").append(frozen).append(')');
        }
        String result = unit.text("Result");
        if (!result.isEmpty() && !result.equals("success")) {
            line.append(" (Result: ").append(result).append(')');
        }
        long since = unit.number(switch (active) {
            case "active", "reloading" -> "ActiveEnterTimestamp";
            case "inactive", "failed" -> "InactiveEnterTimestamp";
            case "activating" -> "InactiveExitTimestamp";
            default -> "ActiveExitTimestamp";
        });
        if (since > 0) {
            line.append(" since ").append(moment(since));
        }
        line("Active", line.toString());
        span();
    }

    private void span() {
        long entered = unit.number("ActiveEnterTimestampMonotonic");
        long exited = unit.number("ActiveExitTimestampMonotonic");
        boolean over = active.equals("inactive") || active.equals("failed");
        if (over && entered > 0 && exited >= entered) {
            line("Duration", Spans.format(exited - entered, Spans.MSEC));
        }
        long limit = unit.number("RuntimeMaxUSec", UNSET);
        long enteredAt = unit.number("ActiveEnterTimestamp");
        if (!over && limit != UNSET && enteredAt > 0) {
            line("Until", moment(enteredAt + limit));
        }
    }

    private String moment(long usec) {
        return times.format(usec, style) + "; " + Times.relative(usec, nowUsec);
    }

    private void conditions() {
        long when = unit.number("ConditionTimestamp");
        if (!unit.flag("ConditionResult") && when > 0) {
            line("Condition", "start " + coloured(terminal.yellow(), "condition failed") + " at " + moment(when));
            List<String> failed = failedChecks("Conditions");
            for (int i = 0; i < failed.size(); i++) {
                boolean last = i + 1 == failed.size();
                out.line(INDENT + (last ? terminal.glyph("└─", "`-") : terminal.glyph("├─", "|-")) + " "
                        + failed.get(i) + " was not met");
            }
        }
        long asserted = unit.number("AssertTimestamp");
        if (!unit.flag("AssertResult") && asserted > 0) {
            line("Assert", "start " + coloured(terminal.red(), "assertion failed") + " at " + moment(asserted));
            for (String check : failedChecks("Asserts")) {
                out.line(INDENT + check + " was not met");
            }
        }
    }

    /** {@return "ConditionPathExists=!/x" for each check that failed} */
    private List<String> failedChecks(String property) {
        List<String> failed = new ArrayList<>();
        for (List<Value> check : unit.structs(property)) {
            if (Properties.number(check.get(4)) < 0) {
                failed.add(Properties.text(check.get(0)) + "=" + (Properties.number(check.get(1)) != 0 ? "|" : "")
                        + (Properties.number(check.get(2)) != 0 ? "!" : "") + Properties.text(check.get(3)));
            }
        }
        return failed;
    }

    private void triggers() throws Failed {
        list("TriggeredBy", withStates(unit.strings("TriggeredBy"), null));
        if (id.endsWith(".timer")) {
            long next = ListTimers.next(unit.number("NextElapseUSecRealtime"), unit.number("NextElapseUSecMonotonic"),
                    nowUsec, command.context().kernel().nowUsec());
            String text = times.format(next, style);
            line("Trigger", text.isEmpty() ? "n/a" : moment(next));
        }
        List<String> triggers = unit.strings("Triggers");
        list("Triggers", withStates(triggers, terminal.glyph("●", "*")));
    }

    /** @param mark what stands before each name, in the colour of its state; null: the state's own mark */
    private List<String> withStates(List<String> units, String mark) throws Failed {
        List<String> texts = new ArrayList<>();
        for (String name : units) {
            String state = CheckVerbs.activeState(manager, name);
            String glyph = mark == null ? terminal.stateGlyph(state) : mark;
            texts.add(coloured(terminal.stateColour(state), glyph) + " " + name);
        }
        return texts;
    }

    private List<String> links(List<String> addresses) {
        List<String> texts = new ArrayList<>();
        for (String address : addresses) {
            texts.add(Links.address(command.context(), address));
        }
        return texts;
    }

    private void places() {
        if (!unit.text("SysFSPath").isEmpty()) {
            line("Device", unit.text("SysFSPath"));
        }
        if (!unit.text("Where").isEmpty()) {
            line("Where", unit.text("Where"));
        }
        if (!unit.text("What").isEmpty()) {
            line("What", unit.text("What"));
        }
    }

    private void addresses() {
        List<String> listen = new ArrayList<>();
        for (List<Value> pair : unit.structs("Listen")) {
            listen.add(Properties.text(pair.get(1)) + " (" + Properties.text(pair.get(0)) + ")");
        }
        list("Listen", listen);
        if (unit.flag("Accept")) {
            out.print("   Accepted: " + unit.number("NAccepted") + "; Connected: " + unit.number("NConnections") + ";");
            out.line(unit.number("NRefused") > 0 ? "   Refused: " + unit.number("NRefused") : "");
        }
    }

    private void resources() {
        if (!unit.text("StatusText").isEmpty()) {
            line("Status", "\"" + unit.text("StatusText") + "\"");
        }
        long errno = unit.number("StatusErrno");
        if (errno > 0) {
            line("Error", errno + " (" + Errno.text((int) errno) + ")");
        }
        bytes("IP", "IPIngressBytes", " in, ", "IPEgressBytes", " out");
        bytes("IO", "IOReadBytes", " read, ", "IOWriteBytes", " written");
        long tasks = unit.number("TasksCurrent", UNSET);
        if (tasks != UNSET) {
            long most = unit.number("TasksMax", UNSET);
            line("Tasks", tasks + (most == UNSET ? "" : coloured(terminal.grey(), " (limit: " + most + ")")));
        }
        long memory = unit.number("MemoryCurrent", UNSET);
        if (memory != UNSET) {
            line("Memory", Numbers.formatSize(memory) + memoryLimits());
        }
        long cpuNsec = unit.number("CPUUsageNSec", UNSET);
        if (cpuNsec != UNSET) {
            line("CPU", Spans.format(cpuNsec / 1000, Spans.MSEC));
        }
    }

    private void bytes(String label, String first, String between, String second, String end) {
        long one = unit.number(first, UNSET);
        long other = unit.number(second, UNSET);
        if (one != UNSET && other != UNSET) {
            line(label, Numbers.formatSize(one) + between + Numbers.formatSize(other) + end);
        }
    }

    private String memoryLimits() {
        StringBuilder limits = new StringBuilder();
        limit(limits, "min", unit.number("MemoryMin"), 0);
        limit(limits, "low", unit.number("MemoryLow"), 0);
        limit(limits, "high", unit.number("MemoryHigh", UNSET), UNSET);
        limit(limits, "max", unit.number("MemoryMax", UNSET), UNSET);
        limit(limits, "swap max", unit.number("MemorySwapMax", UNSET), UNSET);
        limit(limits, "limit", unit.number("MemoryLimit", UNSET), UNSET);
        limit(limits, "available", unit.number("MemoryAvailable", UNSET), UNSET);
        return limits.isEmpty() ? "" : " (" + limits + ")";
    }

    private static void limit(StringBuilder to, String word, long value, long none) {
        if (value != none) {
            to.append(to.isEmpty() ? "" : " ").append(word).append(": ").append(Numbers.formatSize(value));
        }
    }

    private void group() {
        String group = unit.text("ControlGroup");
        if (!group.isEmpty()) {
            line("CGroup", group);
            ProcessTree.print(command, manager, id, INDENT, group);
        }
    }

    private void logLines() {
        Options options = command.options();
        if (options.lines == 0) {
            return;
        }
        LogLines.Wish wish = new LogLines.Wish(id, options.scope, options.root,
                unit.number("InactiveExitTimestampMonotonic"), options.lines, options.output,
                command.context().lineColumns(options));
        String lines = command.context().log().last(terminal, wish);
        if (!lines.isEmpty()) {
            out.line("").print(lines);
        }
    }
}
