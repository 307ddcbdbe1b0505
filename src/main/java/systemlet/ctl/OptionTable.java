package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;
import static systemlet.ctl.Getopt.Argument.OPTIONAL;
import static systemlet.ctl.Getopt.Argument.REQUIRED;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Spans;
import systemlet.sys.Signals;
import systemlet.unit.UnitType;

/** The options of systemctl: one row each, with what it does. The order is that of the original's own table. */
final class OptionTable {
    /** What an option does; {@code value} is null when it has none. */
    private interface Effect {
        void apply(Options options, String value) throws Failed;
    }

    private record Row(char letter, String name, Getopt.Argument argument, Effect effect) {}

    /** A list of possible values was asked for and is to be printed, one on each line. */
    static final class Listing extends Exception {
        final String text;

        Listing(String text) {
            super(null, null, false, false);
            this.text = text;
        }
    }

    private static final Row[] ROWS = {
        new Row('h', "help", NONE, null),
        new Row('\0', "version", NONE, null),
        new Row('t', "type", REQUIRED, OptionTable::types),
        new Row('p', "property", REQUIRED, OptionTable::properties),
        new Row('P', null, REQUIRED, OptionTable::onlyValue),
        new Row('a', "all", NONE, (o, v) -> o.all = o.showEmpty = true),
        new Row('\0', "reverse", NONE, (o, v) -> o.dependencies = Options.Dependencies.REVERSE),
        new Row('\0', "after", NONE, OptionTable::after),
        new Row('\0', "before", NONE, OptionTable::before),
        new Row('\0', "show-types", NONE, (o, v) -> o.showTypes = true),
        new Row('\0', "failed", NONE, (o, v) -> Options.addWords(o.states, "failed")),
        new Row('l', "full", NONE, (o, v) -> o.full = true),
        new Row('\0', "job-mode", REQUIRED, (o, v) -> o.jobMode = v),
        new Row('\0', "fail", NONE, (o, v) -> o.jobMode = "fail"),
        new Row('\0', "irreversible", NONE, (o, v) -> o.jobMode = "replace-irreversibly"),
        new Row('\0', "ignore-dependencies", NONE, (o, v) -> o.jobMode = "ignore-dependencies"),
        new Row('i', "ignore-inhibitors", NONE, (o, v) -> o.checkInhibitors = "no"),
        new Row('\0', "check-inhibitors", REQUIRED, OptionTable::inhibitors),
        new Row('\0', "value", NONE, (o, v) -> o.value = true),
        new Row('\0', "user", NONE, (o, v) -> o.scope = Doors.Scope.USER),
        new Row('\0', "system", NONE, (o, v) -> o.scope = Doors.Scope.SYSTEM),
        new Row('\0', "global", NONE, (o, v) -> o.scope = Doors.Scope.GLOBAL),
        new Row('\0', "wait", NONE, (o, v) -> o.wait = true),
        new Row('\0', "no-block", NONE, (o, v) -> o.noBlock = true),
        new Row('\0', "legend", REQUIRED, (o, v) -> legend(o, bool("--legend", v))),
        new Row('\0', "no-legend", NONE, (o, v) -> legend(o, false)),
        new Row('\0', "no-pager", NONE, (o, v) -> o.noPager = true),
        new Row('\0', "no-wall", NONE, (o, v) -> o.noWall = true),
        new Row('\0', "dry-run", NONE, (o, v) -> o.dryRun = true),
        new Row('q', "quiet", NONE, OptionTable::quiet),
        new Row('\0', "root", REQUIRED, OptionTable::root),
        new Row('\0', "image", REQUIRED, (o, v) -> o.image = v),
        new Row('f', "force", NONE, (o, v) -> o.force++),
        new Row('\0', "no-reload", NONE, (o, v) -> o.noReload = true),
        new Row('\0', "kill-whom", REQUIRED, (o, v) -> o.killWhom = v),
        new Row('\0', "kill-who", REQUIRED, (o, v) -> o.killWhom = v),
        new Row('s', "signal", REQUIRED, OptionTable::signal),
        new Row('\0', "no-ask-password", NONE, (o, v) -> o.asksPassword = false),
        new Row('H', "host", REQUIRED, (o, v) -> o.host = v),
        new Row('M', "machine", REQUIRED, OptionTable::machine),
        new Row('\0', "runtime", NONE, (o, v) -> o.runtime = true),
        new Row('n', "lines", REQUIRED, OptionTable::lines),
        new Row('o', "output", REQUIRED, OptionTable::output),
        new Row('\0', "plain", NONE, (o, v) -> o.plain = true),
        new Row('\0', "state", REQUIRED, OptionTable::states),
        new Row('r', "recursive", NONE, OptionTable::recursive),
        new Row('\0', "with-dependencies", NONE, (o, v) -> o.withDependencies = true),
        new Row('\0', "preset-mode", REQUIRED, OptionTable::presetMode),
        new Row('\0', "firmware-setup", NONE, (o, v) -> o.firmware = "--firmware-setup"),
        new Row('\0', "boot-loader-menu", REQUIRED, OptionTable::bootLoaderMenu),
        new Row('\0', "boot-loader-entry", REQUIRED, (o, v) -> o.firmware = "--boot-loader-entry="),
        new Row('\0', "now", NONE, (o, v) -> o.now = true),
        new Row('\0', "message", REQUIRED, (o, v) -> o.message = v),
        new Row('T', "show-transaction", NONE, (o, v) -> o.showTransaction = true),
        new Row('\0', "what", REQUIRED, OptionTable::what),
        new Row('\0', "reboot-argument", REQUIRED, (o, v) -> o.rebootArgument = v),
        new Row('\0', "timestamp", REQUIRED, OptionTable::timestamp),
        new Row('\0', "read-only", NONE, (o, v) -> o.readOnly = true),
        new Row('\0', "mkdir", NONE, (o, v) -> o.makeDirectory = true),
        new Row('\0', "marked", NONE, (o, v) -> o.marked = true),
        // Newer than 252.
        new Row('v', "verbose", NONE, (o, v) -> o.verbose = true),
        new Row('\0', "stdin", NONE, (o, v) -> o.stdinText = true),
        new Row('\0', "drop-in", REQUIRED, (o, v) -> o.dropInName = v.endsWith(".conf") ? v : v + ".conf"),
        new Row('\0', "no-warn", NONE, (o, v) -> { }),
        // Of the Python script: "systemctl -1" and "--init" stay and supervise.
        new Row('1', "init", NONE, (o, v) -> o.initLoop = true),
        // "-.mount" was written where "-- -.mount" is needed.
        new Row('.', null, OPTIONAL, OptionTable::dot),
    };

    private OptionTable() {}

    /**
     * Reads the command line.
     *
     * @return the words that are no options
     * @throws Listing for --help (text null), --version (text "") and "help" as a value
     */
    static List<String> read(String program, List<String> arguments, Options options) throws Failed, Listing {
        List<Getopt.Option> known = new ArrayList<>(ROWS.length);
        for (Row row : ROWS) {
            known.add(new Getopt.Option(row.letter, row.name, row.argument, isOurs(row)));
        }
        Getopt getopt = Getopt.mixed(program, known, arguments);
        for (Getopt.Option option = getopt.next(); option != null; option = getopt.next()) {
            Row row = ROWS[known.indexOf(option)];
            if (row.effect == null) {
                throw new Listing(row.letter == 'h' ? null : "");
            }
            if (row.letter == '.') {
                throw dotted(program, getopt.value());
            }
            if ("help".equals(getopt.value()) || "list".equals(getopt.value()) && row.letter == 's') {
                String values = ValueLists.of(row.name, getopt.value());
                if (values != null) {
                    throw new Listing(values);
                }
            }
            row.effect.apply(options, getopt.value());
        }
        check(options, getopt.operands());
        return getopt.operands();
    }

    private static boolean isOurs(Row row) {
        return switch (row.name == null ? "" : row.name) {
            case "verbose", "stdin", "drop-in", "no-warn", "init" -> true;
            default -> false;
        };
    }

    private static void check(Options o, List<String> operands) throws Failed {
        if (!o.image.isEmpty()) {
            throw new Failed("--image= needs loop devices, which are not supported.");
        }
        if (o.wait && o.noBlock) {
            throw new Failed("--wait may not be combined with --no-block.");
        }
        boolean reloadOrRestart = !operands.isEmpty() && operands.get(0).equals("reload-or-restart");
        if (o.marked && !reloadOrRestart) {
            throw new Failed("--marked may only be used with 'reload-or-restart'.");
        }
        if (o.marked && operands.size() > 1) {
            throw new Failed("No additional arguments allowed with 'reload-or-restart --marked'.");
        }
        if (o.isJson()) {
            o.legend &= o.legendGiven;
            o.plain = true;
        }
    }

    private static Failed dotted(String program, String rest) {
        return new Failed(program + ": invalid option -- '.'\n"
                + "Hint: to specify units starting with a dash, use \"--\":\n"
                + "      " + program + " [OPTIONS...] COMMAND -- -." + (rest == null ? "mount" : rest) + " ...");
    }

    private static void root(Options o, String value) {
        o.root = value.equals("/") ? "" : trimmed(value);
        o.onDisk = true;
    }

    private static void after(Options o, String value) {
        o.dependencies = Options.Dependencies.AFTER;
        o.jobsAfter = true;
    }

    private static void before(Options o, String value) {
        o.dependencies = Options.Dependencies.BEFORE;
        o.jobsBefore = true;
    }

    private static void types(Options o, String value) throws Failed {
        if (value.isEmpty()) {
            throw new Failed("--type= requires arguments.");
        }
        List<String> words = new ArrayList<>();
        Options.addWords(words, value);
        for (String word : words) {
            if (UnitType.ofWord(word) != null) {
                Options.addWords(o.types, word);
            } else if (ValueLists.LOAD_STATES.contains(word)) {
                Options.addWords(o.states, word);
            } else {
                throw new Failed("Unknown unit type or load state '" + word
                        + "'.\nUse -t help to see a list of allowed values.");
            }
        }
    }

    private static void properties(Options o, String value) {
        o.properties = o.properties == null ? new ArrayList<>() : o.properties;
        Options.addWords(o.properties, value);
        o.showEmpty = true;
    }

    private static void onlyValue(Options o, String value) {
        properties(o, value);
        o.value = true;
    }

    private static void inhibitors(Options o, String value) throws Failed {
        if (!value.equals("auto")) {
            try {
                Numbers.bool(value);
            } catch (BadText neither) {
                throw new Failed("Failed to parse --check-inhibitors= argument: " + value);
            }
        }
        o.checkInhibitors = value;
    }

    private static void quiet(Options o, String value) {
        o.quiet = true;
        o.legend &= o.legendGiven;
    }

    private static void legend(Options o, boolean wanted) {
        o.legend = wanted;
        o.legendGiven = true;
    }

    private static void signal(Options o, String value) throws Failed {
        o.signal = Signals.byName(value);
        if (o.signal <= 0) {
            throw new Failed("Failed to parse signal string \"" + value + "\".");
        }
    }

    private static void machine(Options o, String value) {
        o.machine = value;
    }

    private static void lines(Options o, String value) throws Failed {
        try {
            o.lines = (int) Math.min(Integer.MAX_VALUE, Numbers.uint32(value));
            o.linesGiven = true;
        } catch (BadText notANumber) {
            throw new Failed("Failed to parse lines '" + value + "'");
        }
    }

    private static void output(Options o, String value) throws Failed {
        if (!ValueLists.OUTPUTS.contains(value)) {
            throw new Failed("Unknown output '" + value + "'.");
        }
        o.output = value;
    }

    private static void states(Options o, String value) throws Failed {
        if (value.isEmpty()) {
            throw new Failed("--state= requires arguments.");
        }
        Options.addWords(o.states, value);
    }

    /** Only root's own manager and no machines can be listed, so there is nothing more to do. */
    private static void recursive(Options o, String value) {
        o.recursive = true;
    }

    private static void presetMode(Options o, String value) throws Failed {
        if (!ValueLists.PRESET_MODES.contains(value)) {
            throw new Failed("Failed to parse preset mode: " + value + ".");
        }
        o.presetMode = value;
    }

    private static void bootLoaderMenu(Options o, String value) throws Failed {
        try {
            Spans.parse(value);
        } catch (BadText wrong) {
            throw new Failed("Failed to parse --boot-loader-menu= argument '" + value + "': Invalid argument");
        }
        o.firmware = "--boot-loader-menu=";
    }

    private static void what(Options o, String value) throws Failed {
        if (value.isEmpty()) {
            throw new Failed("--what= requires arguments (see --what=help).");
        }
        Options.addWords(o.resources, value);
    }

    private static void timestamp(Options o, String value) throws Failed {
        o.timestamp = switch (value) {
            case "μs", "µs" -> "us";
            case "μs+utc", "µs+utc" -> "us+utc";
            default -> value;
        };
        if (!ValueLists.TIMESTAMPS.contains(o.timestamp)) {
            throw new Failed("Invalid value: " + value + ".");
        }
    }

    /** Never applied: {@link #read} answers the row itself. */
    private static void dot(Options o, String value) {}

    private static boolean bool(String option, String value) throws Failed {
        try {
            return Numbers.bool(value);
        } catch (BadText neither) {
            throw new Failed("Failed to parse boolean argument to " + option + ": " + value + ".");
        }
    }

    private static String trimmed(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
