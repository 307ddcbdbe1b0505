package systemlet.ctl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import systemlet.base.Glob;
import systemlet.base.Spans;
import systemlet.dbus.DBusError;
import systemlet.dbus.WireReader;

/** The verbs of systemd-analyze that ask the manager: what happened while booting, and what depends on what. */
final class AnalyzeBoot {
    private static final int CHAIN_MAX = 256;
    private static final String[][] ARROWS = {{"After", "green"}, {"Requires", "black"}, {"Requisite", "darkblue"},
        {"Wants", "grey66"}, {"Conflicts", "red"}};

    /** When a unit began and ended to start, microseconds since the manager began. */
    private record Start(String unit, long atUsec, long tookUsec) {}

    private final Context context;
    private final Options options;
    private final Map<String, Start> starts = new HashMap<>();
    private Bus manager;
    private long beginUsec;
    private long finishUsec;

    AnalyzeBoot(Context context, Options options) {
        this.context = context;
        this.options = options;
    }

    private Bus manager() throws Failed {
        if (manager == null) {
            manager = context.bus(options, Doors.Need.READING);
        }
        return manager;
    }

    private void readTimes() throws Failed {
        try {
            Properties times = manager().all(Bus.ROOT, Bus.MANAGER);
            beginUsec = times.number("UserspaceTimestampMonotonic");
            finishUsec = times.number("FinishTimestampMonotonic");
        } catch (DBusError error) {
            throw new Failed("Failed to get timestamp properties: " + error.text());
        }
        if (finishUsec == 0) {
            throw new Failed("Bootup is not yet finished "
                    + "(org.freedesktop.systemd1.Manager.FinishTimestampMonotonic=0).\n"
                    + "Please try again later.\nHint: Use 'systemctl list-jobs' to see active jobs");
        }
    }

    private static String span(long usec) {
        return Spans.format(usec, Spans.MSEC);
    }

    int time() throws Failed {
        readTimes();
        context.out().line("Startup finished in " + span(finishUsec - beginUsec) + " (userspace) ");
        Start target = start("default.target");
        if (target != null && target.atUsec >= 0) {
            context.out().line(target.unit + " reached after " + span(target.atUsec + target.tookUsec)
                    + " in userspace.");
        }
        return 0;
    }

    /** {@return when a unit started, null when it did not} */
    private Start start(String name) throws Failed {
        if (starts.containsKey(name)) {
            return starts.get(name);
        }
        Start found = null;
        try {
            Properties unit = manager().all(Bus.unitPath(name), Bus.UNIT);
            long activating = unit.number("InactiveExitTimestampMonotonic");
            long activated = unit.number("ActiveEnterTimestampMonotonic");
            long leaving = unit.number("ActiveExitTimestampMonotonic");
            long left = unit.number("InactiveEnterTimestampMonotonic");
            if (activating >= beginUsec && activating > 0) {
                long end = activated >= activating ? activated : leaving >= activating ? leaving
                        : left >= activating ? left : activating;
                found = new Start(unit.text("Id"), activating - beginUsec, end - activating);
            }
        } catch (DBusError error) {
            throw new Failed("Failed to get properties of " + name + ": " + error.text());
        }
        starts.put(name, found);
        return found;
    }

    int blame() throws Failed {
        readTimes();
        List<Start> all = new ArrayList<>();
        try {
            for (UnitInfo unit : UnitInfo.list(manager(), List.of(), List.of())) {
                Start start = start(unit.id());
                if (start != null && start.tookUsec > 0) {
                    all.add(start);
                }
            }
        } catch (DBusError error) {
            throw new Failed("Failed to list units: " + error.text());
        }
        all.sort((one, other) -> Long.compare(other.tookUsec, one.tookUsec));
        int width = 0;
        for (Start start : all) {
            width = Math.max(width, span(start.tookUsec).length());
        }
        for (Start start : all) {
            String took = span(start.tookUsec);
            context.out().line(" ".repeat(width - took.length()) + took + " " + start.unit);
        }
        return 0;
    }

    int criticalChain(List<String> names) throws Failed {
        readTimes();
        context.out().line("The time when unit became active or started is printed after the \"@\" character.\n"
                + "The time the unit took to start is printed after the \"+\" character.\n");
        for (String name : names.isEmpty() ? List.of("default.target") : names) {
            Start start = start(name);
            chain(start == null ? name : start.unit);
        }
        return 0;
    }

    /** Goes from a unit to the one it waited for last, and so on. */
    private void chain(String name) throws Failed {
        List<String> above = new ArrayList<>();
        String indent = "";
        String next = name;
        while (next != null && above.size() < CHAIN_MAX) {
            String branch = above.isEmpty() ? "" : indent + context.terminal().glyph("└─", "`-");
            if (!above.isEmpty() || start(next) != null) {
                context.out().line(branch + described(next));   // one that never started is no start of a chain
            }
            indent = above.isEmpty() ? "" : indent + "  ";
            above.add(next);
            next = waitedFor(next, above);
        }
    }

    private String described(String name) throws Failed {
        Start start = start(name);
        if (start == null) {
            return name;
        }
        String at = " @" + span(start.tookUsec > 0 ? start.atUsec : start.atUsec + start.tookUsec);
        if (start.tookUsec == 0) {
            return name + at;
        }
        Terminal terminal = context.terminal();
        return terminal.red() + name + at + " +" + span(start.tookUsec) + terminal.normal();
    }

    private String waitedFor(String name, List<String> above) throws Failed {
        String latest = null;
        long end = -1;
        Start own = start(name);
        for (String other : Dependents.of(manager(), name, Options.Dependencies.AFTER)) {
            Start start = above.contains(other) ? null : start(other);
            long ended = start == null ? -1 : start.atUsec + start.tookUsec;
            boolean before = own == null || ended <= own.atUsec + own.tookUsec;
            if (start != null && before && ended > end) {
                latest = other;
                end = ended;
            }
        }
        return latest;
    }

    /** Draws dependencies for dot(1). */
    int dot(List<String> patterns, boolean order, boolean require) throws Failed {
        Stream out = context.out();
        out.line("digraph systemd {");
        try {
            for (UnitInfo unit : UnitInfo.list(manager(), List.of(), List.of())) {
                Properties properties = manager().all(unit.path(), Bus.UNIT);
                for (String[] arrow : ARROWS) {
                    boolean wanted = arrow[0].equals("After") ? order : require;
                    for (String other : wanted ? properties.strings(arrow[0]) : List.<String>of()) {
                        if (fits(patterns, unit.id()) || fits(patterns, other)) {
                            out.line("\t\"" + unit.id() + "\"->\"" + other + "\" [color=\"" + arrow[1] + "\"];");
                        }
                    }
                }
            }
        } catch (DBusError error) {
            throw new Failed("Failed to list units: " + error.text());
        }
        out.line("}");
        context.info("   Color legend: black     = Requires\n"
                + "                 dark blue = Requisite\n"
                + "                 dark grey = Wants\n"
                + "                 red       = Conflicts\n"
                + "                 green     = After");
        return 0;
    }

    private static boolean fits(List<String> patterns, String name) {
        for (String pattern : patterns) {
            if (Glob.matches(pattern, name)) {
                return true;
            }
        }
        return patterns.isEmpty();
    }

    int dump() throws Failed {
        try {
            context.out().print(manager().call(manager().manager("Dump"), "s", WireReader::string));
            return 0;
        } catch (DBusError error) {
            throw new Failed("Failed to issue method call Dump: " + error.text());
        }
    }
}
