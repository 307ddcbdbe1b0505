package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;
import static systemlet.ctl.Getopt.Argument.OPTIONAL;
import static systemlet.ctl.Getopt.Argument.REQUIRED;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Text;
import systemlet.base.Timestamps;
import systemlet.journal.EntryPrinter;
import systemlet.unit.UnitName;
import systemlet.unit.UnitType;

/** The options of journalctl(1). */
final class JournalOptions {
    /** Letter (or '-'), name, and whether it takes an argument: no mark, "=" required, "?" optional. */
    private static final String[] TABLE = {
        "hhelp", "-version", "uunit=", "-user-unit=", "tidentifier=", "ppriority=", "-facility=", "ggrep=",
        "-case-sensitive?", "kdmesg", "bboot?", "Ssince=", "Uuntil=", "ccursor=", "-after-cursor=", "-cursor-file=",
        "-show-cursor", "nlines?", "ffollow", "rreverse", "ooutput=", "-output-fields=", "-no-hostname", "-utc",
        "xcatalog", "-no-full", "lfull", "aall", "-no-tail", "qquiet", "-no-pager", "epager-end", "mmerge", "-system",
        "-user", "Ddirectory=", "-file=", "-root=", "-image=", "-namespace=", "Mmachine=", "Ffield=", "Nfields",
        "-list-boots", "-disk-usage", "-vacuum-size=", "-vacuum-files=", "-vacuum-time=", "-verify", "-verify-key=",
        "-sync", "-flush", "-rotate", "-relinquish-var", "-smart-relinquish-var", "-header", "-list-catalog",
        "-dump-catalog", "-update-catalog", "-setup-keys", "-interval=", "-force", "-new-id128"};
    private static final String[] LEVELS = {"emerg", "alert", "crit", "err", "warning", "notice", "info", "debug"};
    private static final String[] FACILITIES = {"kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp",
        "cron", "authpriv", "ftp", "12", "13", "14", "15", "local0", "local1", "local2", "local3", "local4", "local5",
        "local6", "local7"};
    private static final int LINES_USUAL = 10;
    private static final int PAGER_END_LINES = 1000;

    private final Context context;
    private final Times times;
    final JournalFilter filter = new JournalFilter();
    final List<String> files = new ArrayList<>();
    final List<String> fields = new ArrayList<>();
    EntryPrinter.Mode mode = EntryPrinter.Mode.SHORT;
    String root = "";
    String directory = "";
    String namespace = "";
    String boot;   // null: any; else as it was typed, "" for the current one
    String grep = "";
    Boolean caseSensitive;
    String cursor = "";
    String afterCursor = "";
    String cursorFile = "";
    boolean user;
    boolean showCursor;
    boolean hostName = true;
    boolean utc;
    boolean full = true;
    boolean all;
    boolean noTail;
    boolean quiet;
    boolean noPager;
    boolean pagerEnd;
    boolean merge;
    boolean reverse;
    boolean follow;
    int lines = -1;
    /** What is to be done instead of showing entries, by the name of its option; "" for none. */
    String action = "";
    String actionValue = "";
    long vacuumBytes = -1;
    long vacuumUsec = -1;
    int vacuumFiles = -1;

    JournalOptions(Context context, Times times) {
        this.context = context;
        this.times = times;
    }

    /** Reads the command line. {@return the operands} */
    List<String> read(List<String> arguments) throws Failed {
        List<Getopt.Option> options = new ArrayList<>();
        for (String row : TABLE) {
            char last = row.charAt(row.length() - 1);
            boolean marked = last == '=' || last == '?';
            options.add(new Getopt.Option(row.charAt(0) == '-' ? '\0' : row.charAt(0),
                    row.substring(1, row.length() - (marked ? 1 : 0)), last == '=' ? REQUIRED : last == '?' ? OPTIONAL : NONE));
        }
        Getopt getopt = Getopt.mixed(context.program(), options, arguments);
        for (Getopt.Option option = getopt.next(); option != null && !isLast(); option = getopt.next()) {
            take(option.name(), getopt.value(), getopt);
        }
        if (follow && reverse) {
            throw new Failed("Please specify either --reverse= or --follow=, not both.");
        }
        int starts = (filter.sinceUsec > 0 ? 1 : 0) + (cursor.isEmpty() ? 0 : 1)
                + (afterCursor.isEmpty() && cursorFile.isEmpty() ? 0 : 1);
        if (starts > 1) {
            throw new Failed("Please specify only one of --since=, --cursor=, and --after-cursor=.");
        }
        if (filter.sinceUsec > filter.untilUsec) {
            throw new Failed("--since= must be before --until=.");
        }
        settle();
        return getopt.operands();
    }

    /** {@return whether the rest of the command line does not matter: help and the like} */
    boolean isLast() {
        return action.equals("help") || action.equals("version");
    }

    private void settle() throws Failed {
        if (pagerEnd && lines < 0 && !follow) {
            lines = PAGER_END_LINES;
        }
        if (follow && lines < 0 && filter.sinceUsec == 0) {
            lines = LINES_USUAL;
        }
        if (noTail) {
            lines = -1;
        }
        reverse |= !grep.isEmpty() && lines >= 0 && !follow && filter.sinceUsec == 0;
        filter.grep(grep, caseSensitive);
        quiet |= mode.isForPrograms();
    }

    private void take(String option, String value, Getopt getopt) throws Failed {
        switch (option) {
            case "unit", "user-unit" -> unit(value);
            case "identifier" -> filter.identifiers.add(value);
            case "priority" -> priority(value);
            case "facility" -> facilities(value);
            case "grep" -> grep = value;
            case "case-sensitive" -> caseSensitive = caseSensitive(value);
            case "dmesg" -> {
                filter.transport = "kernel";
                boot = boot == null ? "" : boot;
            }
            case "boot" -> boot(value, getopt);
            case "since" -> filter.sinceUsec = time(value);
            case "until" -> filter.untilUsec = time(value);
            case "cursor" -> cursor = value;
            case "after-cursor" -> afterCursor = value;
            case "cursor-file" -> cursorFile = value;
            case "lines" -> lines(value, getopt);
            case "output" -> output(value);
            case "output-fields" -> {
                for (String field : Text.split(value, ',')) {
                    if (!field.isEmpty()) {
                        fields.add(field);
                    }
                }
            }
            case "directory" -> directory = value;
            case "file" -> files.add(value);
            case "root" -> root = value.equals("/") ? "" : value;
            case "namespace" -> namespace = value.equals("*") ? "" : value;
            case "image", "machine" -> throw new Failed(option.equals("image") ? "Images are not supported here."
                    : "Failed to open root directory: The name org.freedesktop.machine1 was not provided by any .service files");
            case "vacuum-size", "vacuum-files", "vacuum-time" -> vacuum(option, value);
            default -> flag(option, value);
        }
    }

    private void flag(String option, String value) {
        switch (option) {
            case "show-cursor" -> showCursor = true;
            case "follow" -> follow = true;
            case "reverse" -> reverse = true;
            case "no-hostname" -> hostName = false;
            case "utc" -> utc = true;
            case "no-full" -> full = false;
            case "full" -> full = true;
            case "all" -> all = true;
            case "no-tail" -> noTail = true;
            case "quiet" -> quiet = true;
            case "no-pager" -> noPager = true;
            case "pager-end" -> pagerEnd = true;
            case "merge" -> merge = true;
            case "user" -> user = true;
            case "catalog", "system", "interval", "verify-key", "force" -> { }   // there is nothing that they would change
            default -> {
                if (!action.equals("rotate") || !option.startsWith("vacuum")) {
                    action = option;
                    actionValue = value;
                }
            }
        }
    }

    private void unit(String typed) throws Failed {
        try {
            filter.units.add(UnitName.manglePattern(typed, UnitType.SERVICE));
        } catch (BadText notAName) {
            throw new Failed("Failed to add filter for units: Invalid argument");
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
        int level = index(LEVELS, word);
        if (level < 0) {
            throw new Failed("Unknown log level " + word);
        }
        return level;
    }

    private static int index(String[] words, String word) {
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals(word) || Integer.toString(i).equals(word)) {
                return i;
            }
        }
        return -1;
    }

    private void facilities(String list) throws Failed {
        if (list.equals("help")) {
            context.out().line("Available facilities:");
            for (String name : FACILITIES) {
                context.out().line(name);
            }
            action = "help";
            actionValue = "facility";
            return;
        }
        for (String word : Text.split(list, ',')) {
            int facility = index(FACILITIES, word);
            if (facility < 0) {
                throw new Failed("Bad --facility= argument \"" + word + "\".");
            }
            filter.facilities.add(Integer.toString(facility));
        }
    }

    private static Boolean caseSensitive(String value) throws Failed {
        try {
            return value == null || Numbers.bool(value);
        } catch (BadText wrong) {
            throw new Failed("Bad --case-sensitive= argument \"" + value + "\": Invalid argument");
        }
    }

    private void boot(String value, Getopt getopt) throws Failed {
        String typed = value;
        if (typed == null && getopt.peek() != null && JournalBoots.isDescriptor(getopt.peek())) {
            typed = getopt.peek();
            getopt.skip();
        }
        if (typed != null && !JournalBoots.isDescriptor(typed)) {
            throw new Failed("Failed to parse boot descriptor '" + typed + "'");
        }
        boot = typed == null ? "" : typed.equals("all") ? null : typed;
    }

    private void lines(String value, Getopt getopt) throws Failed {
        String typed = value;
        if (typed == null && getopt.peek() != null && (getopt.peek().equals("all") || Text.isDigits(getopt.peek()))) {
            typed = getopt.peek();
            getopt.skip();
        }
        try {
            lines = typed == null ? LINES_USUAL : typed.equals("all") ? -1 : Numbers.int32(typed);
        } catch (BadText notANumber) {
            throw new Failed("Failed to parse lines '" + typed + "'");
        }
        if (lines < -1) {
            throw new Failed("Failed to parse lines '" + typed + "'");
        }
    }

    private void output(String word) throws Failed {
        if (word.equals("help")) {
            for (EntryPrinter.Mode each : EntryPrinter.Mode.values()) {
                context.out().line(each.word());
            }
            action = "help";
            actionValue = "output";
            return;
        }
        mode = EntryPrinter.Mode.ofWord(word);
        if (mode == null) {
            throw new Failed("Unknown output format '" + word + "'.");
        }
    }

    private long time(String text) throws Failed {
        try {
            return Timestamps.parse(text, context.kernel().realtimeUsec(), times.zones());
        } catch (BadText wrong) {
            throw new Failed("Failed to parse timestamp: " + text);
        }
    }

    private void vacuum(String option, String value) throws Failed {
        try {
            switch (option) {
                case "vacuum-size" -> vacuumBytes = Numbers.size(value);
                case "vacuum-files" -> vacuumFiles = Numbers.int32(value);
                default -> vacuumUsec = systemlet.base.Spans.parse(value);
            }
        } catch (BadText wrong) {
            throw new Failed("Failed to parse " + option.replace('-', ' ') + ": " + value);
        }
        action = action.equals("rotate") ? action : "vacuum";
    }
}
