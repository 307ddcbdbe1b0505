package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;
import static systemlet.ctl.Getopt.Argument.OPTIONAL;
import static systemlet.ctl.Getopt.Argument.REQUIRED;

import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Timestamps;

/** The program systemd-analyze: how long booting took, what depends on what, and whether files and times are right. */
final class AnalyzeApplet {
    private static final List<Getopt.Option> OPTIONS = List.of(
            new Getopt.Option('h', "help", NONE),
            new Getopt.Option('\0', "version", NONE),
            new Getopt.Option('q', "quiet", NONE),
            new Getopt.Option('\0', "order", NONE),
            new Getopt.Option('\0', "require", NONE),
            new Getopt.Option('\0', "root", REQUIRED),
            new Getopt.Option('\0', "image", REQUIRED),
            new Getopt.Option('\0', "recursive-errors", REQUIRED),
            new Getopt.Option('\0', "offline", REQUIRED),
            new Getopt.Option('\0', "threshold", REQUIRED),
            new Getopt.Option('\0', "security-policy", REQUIRED),
            new Getopt.Option('\0', "system", NONE),
            new Getopt.Option('\0', "user", NONE),
            new Getopt.Option('\0', "global", NONE),
            new Getopt.Option('\0', "from-pattern", REQUIRED),
            new Getopt.Option('\0', "to-pattern", REQUIRED),
            new Getopt.Option('\0', "fuzz", REQUIRED),
            new Getopt.Option('\0', "no-pager", NONE),
            new Getopt.Option('\0', "man", OPTIONAL),
            new Getopt.Option('\0', "generators", OPTIONAL),
            new Getopt.Option('H', "host", REQUIRED),
            new Getopt.Option('M', "machine", REQUIRED),
            new Getopt.Option('\0', "iterations", REQUIRED),
            new Getopt.Option('\0', "base-time", REQUIRED),
            new Getopt.Option('\0', "unit", REQUIRED),
            new Getopt.Option('\0', "json", REQUIRED),
            new Getopt.Option('\0', "profile", REQUIRED));

    private AnalyzeApplet() {}

    static int run(Context context, List<String> arguments) throws Failed {
        Options options = new Options();
        AnalyzeText text = new AnalyzeText(context);
        boolean order = false;
        boolean require = false;
        boolean manual = true;
        String unit = null;
        String json = "off";
        Getopt getopt = Getopt.mixed(context.program(), OPTIONS, arguments);
        for (Getopt.Option option = getopt.next(); option != null; option = getopt.next()) {
            switch (option.name()) {
                case "help" -> {
                    context.out().print(AnalyzeHelp.TEXT);
                    return 0;
                }
                case "version" -> {
                    Systemctl.printVersion(context);
                    return 0;
                }
                case "order" -> order = true;
                case "require" -> require = true;
                case "user" -> options.scope = Doors.Scope.USER;
                case "global" -> options.scope = Doors.Scope.GLOBAL;
                case "root" -> options.root = getopt.value().equals("/") ? "" : getopt.value();
                case "quiet" -> options.quiet = true;
                case "iterations" -> text.iterations(getopt.value());
                case "man" -> manual = getopt.value() == null || flag(getopt.value(), "--man");
                case "unit" -> unit = getopt.value();
                case "json" -> json = getopt.value();
                default -> check(option.name(), getopt.value());
                case "base-time" -> text.baseTime(getopt.value());
            }
        }
        List<String> words = getopt.operands();
        String verb = words.isEmpty() ? "time" : words.get(0);
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        checkTogether(verb, options, unit, json);
        if (List.of("time", "blame", "unit-paths").contains(verb) && !rest.isEmpty()) {
            throw new Failed("Too many arguments.");
        }
        AnalyzeBoot boot = new AnalyzeBoot(context, options);
        return switch (verb) {
            case "time" -> boot.time();
            case "blame" -> boot.blame();
            case "critical-chain" -> boot.criticalChain(rest);
            case "dot" -> boot.dot(rest, order || !require, require || !order);
            case "dump" -> boot.dump();
            case "verify" -> new AnalyzeVerify(context, options, manual).run(needed(rest));
            case "condition" -> new AnalyzeFiles(context, options).condition(rest, unit);
            default -> text(text, verb, rest, context, options);
        };
    }

    private static int text(AnalyzeText text, String verb, List<String> rest, Context context, Options options)
            throws Failed {
        AnalyzeFiles files = new AnalyzeFiles(context, options);
        return switch (verb) {
            case "timespan" -> text.timespan(needed(rest));
            case "calendar" -> text.calendar(needed(rest));
            case "timestamp" -> text.timestamp(needed(rest));
            case "exit-status", "exit-codes" -> text.exitStatus(rest);
            case "compare-versions" -> text.compareVersions(rest);
            case "unit-paths" -> files.unitPaths();
            case "cat-config" -> files.catConfig(needed(rest));
            case "capability" -> text.capability(rest);
            case "plot", "unit-files", "syscall-filter", "filesystems", "security", "inspect-elf",
                    "service-watchdogs", "log-level", "log-target", "set-log-level", "get-log-level" ->
                    throw new Failed("Command " + verb + " is not supported.");
            default -> throw new Failed("Unknown command verb " + verb + ".");
        };
    }

    /** Looks at options on which nothing here depends: how errors spread, generators, reviews. */
    private static void check(String option, String value) throws Failed {
        switch (option) {
            case "recursive-errors" -> {
                if (!List.of("yes", "no", "one").contains(value)) {
                    throw new Failed("Unknown mode passed to --recursive-errors='" + value + "'.");
                }
            }
            case "generators" -> {
                if (value != null) {
                    flag(value, "--generators");
                }
            }
            case "offline" -> flag(value, "--offline");
            case "threshold" -> count(value, "threshold");
            default -> { }   // pages, other machines
        }
    }

    private static void checkTogether(String verb, Options options, String unit, String json) throws Failed {
        if (options.scope == Doors.Scope.GLOBAL && !List.of("dot", "unit-paths", "verify").contains(verb)) {
            throw new Failed("Option --global only makes sense with verbs dot, unit-paths, verify.");
        }
        if (unit != null && !verb.equals("condition")) {
            throw new Failed("Option --unit= is only supported for condition");
        }
        if (!json.equals("off") && !verb.equals("security") && !verb.equals("inspect-elf")) {
            throw new Failed("Option --json= is only supported for security and inspect-elf right now.");
        }
    }

    private static List<String> needed(List<String> words) throws Failed {
        if (words.isEmpty()) {
            throw new Failed("Too few arguments.");
        }
        return words;
    }

    private static boolean flag(String text, String option) throws Failed {
        try {
            return Numbers.bool(text);
        } catch (BadText neither) {
            throw new Failed("Failed to parse boolean argument to " + option + ": " + text + ".");
        }
    }

    /** {@return the number} */
    static int count(String text, String option) throws Failed {
        try {
            return (int) Math.min(10_000, Numbers.uint32(text));
        } catch (BadText notANumber) {
            throw new Failed("Failed to parse " + option + ": " + text);
        }
    }

    /** {@return microseconds since 1970} */
    static long moment(Context context, String text) throws Failed {
        try {
            return Timestamps.parse(text, context.kernel().realtimeUsec(), new Times(context).zones());
        } catch (BadText wrong) {
            throw new Failed("Failed to parse \"" + text + "\": Invalid argument");
        }
    }
}
