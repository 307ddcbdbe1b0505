package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;
import static systemlet.ctl.Getopt.Argument.OPTIONAL;
import static systemlet.ctl.Getopt.Argument.REQUIRED;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Id128;
import systemlet.base.Numbers;
import systemlet.base.Spans;
import systemlet.base.Text;
import systemlet.base.Timestamps;
import systemlet.journal.Entry;
import systemlet.journal.EntryPrinter;
import systemlet.journal.JournalFiles;
import systemlet.journal.JournalReader;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.unit.UnitName;
import systemlet.unit.UnitType;

/** The program journalctl: shows what services, syslog clients and the manager have said. */
final class JournalApplet {
    private static final String HELP = """
            journalctl [OPTIONS...] [MATCHES...]

            Query the journal.

              -u --unit=UNIT           Show logs from the specified unit
                 --user-unit=UNIT      Show logs from the specified user unit
              -t --identifier=STRING   Show entries with the specified syslog identifier
              -p --priority=RANGE      Show entries with the specified priority
              -g --grep=PATTERN        Show entries with MESSAGE matching PATTERN
              -k --dmesg               Show kernel message log from the current boot
              -b --boot[=ID]           Show current boot or the specified boot
              -S --since=DATE          Show entries not older than the specified date
              -U --until=DATE          Show entries not newer than the specified date
              -n --lines[=INTEGER]     Number of journal entries to show
              -f --follow              Follow the journal
              -r --reverse             Show the newest entries first
              -o --output=STRING       Change journal output mode
                 --no-hostname         Suppress output of hostname field
                 --no-pager            Do not pipe output into a pager
                 --no-tail             Show all lines, even in follow mode
              -q --quiet               Do not show info messages
              -F --field=FIELD         List all values that a specified field takes
                 --list-boots          Show terse information about recorded boots
                 --disk-usage          Show total disk usage of all journal files
                 --vacuum-size=BYTES   Reduce disk usage below specified size
                 --vacuum-files=INT    Leave only the specified number of journal files
                 --vacuum-time=TIME    Remove journal files older than specified time
                 --version             Show package version
              -h --help                Show this help text
            """;
    private static final List<Getopt.Option> OPTIONS = List.of(
            new Getopt.Option('h', "help", NONE), new Getopt.Option('\0', "version", NONE),
            new Getopt.Option('u', "unit", REQUIRED), new Getopt.Option('\0', "user-unit", REQUIRED),
            new Getopt.Option('t', "identifier", REQUIRED), new Getopt.Option('p', "priority", REQUIRED),
            new Getopt.Option('g', "grep", REQUIRED), new Getopt.Option('k', "dmesg", NONE),
            new Getopt.Option('b', "boot", OPTIONAL), new Getopt.Option('S', "since", REQUIRED),
            new Getopt.Option('U', "until", REQUIRED), new Getopt.Option('n', "lines", OPTIONAL),
            new Getopt.Option('f', "follow", NONE), new Getopt.Option('r', "reverse", NONE),
            new Getopt.Option('o', "output", REQUIRED), new Getopt.Option('\0', "no-hostname", NONE),
            new Getopt.Option('\0', "no-pager", NONE), new Getopt.Option('\0', "no-tail", NONE),
            new Getopt.Option('q', "quiet", NONE), new Getopt.Option('F', "field", REQUIRED),
            new Getopt.Option('x', "catalog", NONE), new Getopt.Option('e', "pager-end", NONE),
            new Getopt.Option('a', "all", NONE), new Getopt.Option('l', "full", NONE),
            new Getopt.Option('\0', "system", NONE), new Getopt.Option('\0', "user", NONE),
            new Getopt.Option('\0', "list-boots", NONE), new Getopt.Option('\0', "disk-usage", NONE),
            new Getopt.Option('\0', "vacuum-size", REQUIRED), new Getopt.Option('\0', "vacuum-files", REQUIRED),
            new Getopt.Option('\0', "vacuum-time", REQUIRED), new Getopt.Option('\0', "rotate", NONE),
            new Getopt.Option('\0', "sync", NONE), new Getopt.Option('\0', "flush", NONE),
            new Getopt.Option('\0', "root", REQUIRED));
    private static final String[] LEVELS = {"emerg", "alert", "crit", "err", "warning", "notice", "info", "debug"};
    private static final int FOLLOW_LINES = 10;
    private static final long FOLLOW_USEC = 100_000;

    private final Context context;
    private final Kernel kernel;
    private final Times times;
    private final JournalFilter filter = new JournalFilter();
    private EntryPrinter.Mode mode = EntryPrinter.Mode.SHORT;
    private boolean hostName = true;
    private boolean reverse;
    private boolean follow;
    private boolean noTail;
    private boolean quiet;
    private int lines = -1;
    private boolean linesWithoutValue;
    private String root = "";
    private String action = "";
    private String actionValue = "";

    private JournalApplet(Context context) {
        this.context = context;
        kernel = context.kernel();
        times = new Times(context);
    }

    static int run(Context context, List<String> arguments) throws Failed {
        JournalApplet journal = new JournalApplet(context);
        Getopt getopt = Getopt.mixed(context.program(), OPTIONS, arguments);
        for (Getopt.Option option = getopt.next(); option != null; option = getopt.next()) {
            switch (option.name()) {
                case "help" -> {
                    context.out().print(HELP);
                    return 0;
                }
                case "version" -> {
                    Systemctl.printVersion(context);
                    return 0;
                }
                default -> journal.take(option.name(), getopt.value());
            }
        }
        List<String> matches = getopt.operands();
        if (journal.linesWithoutValue && !matches.isEmpty() && Text.isDigits(matches.get(0))) {
            journal.lines = count(matches.get(0));   // "-n 5" is what people type
            matches = matches.subList(1, matches.size());
        }
        for (String match : matches) {
            if (match.indexOf('=') < 1) {
                throw new Failed("Failed to add match '" + match + "': Invalid argument");
            }
            journal.filter.match(match);
        }
        return journal.show();
    }

    private void take(String option, String value) throws Failed {
        switch (option) {
            case "unit", "user-unit" -> filter.units.add(unit(value));
            case "identifier" -> filter.identifiers.add(value);
            case "priority" -> priority(value);
            case "grep" -> filter.grep = value;
            case "dmesg" -> filter.kernelOnly = true;
            case "boot" -> filter.bootId = boot(value);
            case "since" -> filter.sinceUsec = time(value);
            case "until" -> filter.untilUsec = time(value);
            case "lines" -> {
                lines = count(value);
                linesWithoutValue = value == null;
            }
            case "follow" -> follow = true;
            case "reverse" -> reverse = true;
            case "no-hostname" -> hostName = false;
            case "no-tail" -> noTail = true;
            case "quiet" -> quiet = true;
            case "root" -> root = value.equals("/") ? "" : value;
            case "output" -> {
                mode = EntryPrinter.Mode.ofWord(value);
                if (mode == null) {
                    throw new Failed("Unknown output format '" + value + "'.");
                }
            }
            case "pager-end" -> lines = lines < 0 ? 1000 : lines;
            case "field", "list-boots", "disk-usage", "vacuum-size", "vacuum-files", "vacuum-time" -> {
                action = option;
                actionValue = value;
            }
            default -> { }   // what asks for more than there is (-x, -a, -l, --flush…) is granted as it is
        }
    }

    private static String unit(String typed) throws Failed {
        try {
            return UnitName.manglePattern(typed, UnitType.SERVICE);
        } catch (BadText notAName) {
            throw new Failed("Failed to mangle unit name: Invalid argument");
        }
    }

    private void priority(String range) throws Failed {
        int dots = range.indexOf("..");
        int first = level(dots < 0 ? range : range.substring(0, dots));
        int second = dots < 0 ? 0 : level(range.substring(dots + 2));
        filter.priorityMin = Math.min(first, second);
        filter.priorityMax = Math.max(first, second);
    }

    private static int level(String word) throws Failed {
        for (int i = 0; i < LEVELS.length; i++) {
            if (LEVELS[i].equals(word) || Integer.toString(i).equals(word)) {
                return i;
            }
        }
        throw new Failed("Unknown log level " + word);
    }

    private String boot(String value) throws Failed {
        try {
            String id = value == null || value.equals("0") ? Text.strip(Files.readLine(kernel, "/proc/sys/kernel/random/boot_id"))
                    : value;
            return Id128.parse(id).toString();
        } catch (SysException noProc) {
            throw new Failed("Failed to get boot id: " + noProc.text());
        } catch (BadText notAnId) {
            throw new Failed("Data from the specified boot (" + value + ") is not available: No such boot ID in journal");
        }
    }

    private long time(String text) throws Failed {
        try {
            return Timestamps.parse(text, kernel.realtimeUsec(), times.zones());
        } catch (BadText wrong) {
            throw new Failed("Failed to parse timestamp: " + text);
        }
    }

    private static int count(String value) throws Failed {
        if (value == null) {
            return FOLLOW_LINES;
        }
        try {
            return value.equals("all") ? -1 : Numbers.int32(value);
        } catch (BadText notANumber) {
            throw new Failed("Failed to parse lines '" + value + "'");
        }
    }

    private List<JournalFiles.Segment> segments() {
        return JournalFiles.list(kernel, JournalLines.directory(kernel, root));
    }

    private int show() throws Failed {
        switch (action) {
            case "disk-usage" -> diskUsage();
            case "list-boots", "field" -> values(action.equals("field") ? actionValue : "_BOOT_ID");
            case "vacuum-size", "vacuum-files", "vacuum-time" -> vacuum();
            default -> entries();
        }
        return 0;
    }

    private void entries() {
        EntryPrinter printer = new EntryPrinter(mode, times.zones().local(), hostName);
        JournalReader reader = new JournalReader(kernel, segments());
        int wanted = lines < 0 && follow && !noTail ? FOLLOW_LINES : lines;
        int[] shown = new int[1];
        if (wanted >= 0 && !reverse) {
            for (Entry entry : reader.last(wanted, filter::fits)) {
                print(printer, entry, shown);
            }
        } else if (reverse) {
            reader.backwards(entry -> (wanted < 0 || shown[0] < wanted) && print(printer, entry, shown));
        } else {
            reader.forwards(entry -> print(printer, entry, shown));
        }
        if (shown[0] == 0 && !quiet && !follow && mode != EntryPrinter.Mode.JSON && mode != EntryPrinter.Mode.EXPORT) {
            context.out().line("-- No entries --");
        }
        if (follow) {
            follow(printer, shown);
        }
    }

    private boolean print(EntryPrinter printer, Entry entry, int[] shown) {
        if (filter.fits(entry)) {
            context.out().line(printer.print(entry));
            shown[0]++;
        }
        return true;
    }

    /** Shows what comes, until somebody ends us. */
    private void follow(EntryPrinter printer, int[] shown) {
        context.out().flush();
        JournalTail tail = new JournalTail(kernel, JournalLines.directory(kernel, root));
        tail.skip();
        while (!context.out().isBroken()) {
            tail.read(entry -> print(printer, entry, shown));
            context.out().flush();
            try {
                kernel.poll(new int[0], new int[0], new int[0], 0, FOLLOW_USEC);
            } catch (SysException interrupted) {
                return;
            }
        }
    }

    private void diskUsage() {
        long total = 0;
        for (JournalFiles.Segment segment : segments()) {
            total += segment.sizeBytes();
        }
        context.out().line("Archived and active journals take up " + Numbers.formatSize(total) + " in the file system.");
    }

    private void values(String field) {
        List<String> seen = new ArrayList<>();
        new JournalReader(kernel, segments()).forwards(entry -> {
            String value = entry.get(field);
            if (!value.isEmpty() && !seen.contains(value)) {
                seen.add(value);
                context.out().line(value);
            }
            return true;
        });
    }

    /** Removes whole segments, the oldest first; the one being written stays. */
    private void vacuum() throws Failed {
        List<JournalFiles.Segment> segments = segments();
        long total = 0;
        for (JournalFiles.Segment segment : segments) {
            total += segment.sizeBytes();
        }
        long limit = limit();
        long freed = 0;
        for (int i = 0; i + 1 < segments.size() && isTooMuch(segments, i, total - freed, limit); i++) {
            try {
                kernel.unlink(segments.get(i).path());
            } catch (SysException refused) {
                throw new Failed("Failed to delete " + segments.get(i).path() + ": " + refused.text());
            }
            freed += segments.get(i).sizeBytes();
            context.info("Deleted archived journal " + segments.get(i).path() + " ("
                    + Numbers.formatSize(segments.get(i).sizeBytes()) + ").");
        }
        context.info("Vacuuming done, freed " + Numbers.formatSize(freed) + " of archived journals from "
                + JournalLines.directory(kernel, root) + ".");
    }

    private boolean isTooMuch(List<JournalFiles.Segment> segments, int index, long left, long limit) {
        return switch (action) {
            case "vacuum-size" -> left > limit;
            case "vacuum-files" -> segments.size() - index > limit;
            default -> {
                var stat = Files.statOrNull(kernel, segments.get(index).path());
                yield stat != null && stat.mtimeUsec() < kernel.realtimeUsec() - limit;
            }
        };
    }

    private long limit() throws Failed {
        try {
            return switch (action) {
                case "vacuum-size" -> Numbers.size(actionValue);
                case "vacuum-files" -> Numbers.int32(actionValue);
                default -> Spans.parse(actionValue);
            };
        } catch (BadText wrong) {
            throw new Failed("Failed to parse vacuum value: " + actionValue);
        }
    }
}
