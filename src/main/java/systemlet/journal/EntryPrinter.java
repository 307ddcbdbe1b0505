package systemlet.journal;

import systemlet.base.Bytes;
import systemlet.base.Civil;
import systemlet.base.Text;
import systemlet.base.TimeZone;
import systemlet.base.Timestamps;
import systemlet.base.Utf8;

/** An entry as text in one of the output modes of journalctl(1), -o, but for those of JSON. */
public final class EntryPrinter {
    /** The output modes, by the words of -o, in the order of journalctl's help. */
    public enum Mode {
        SHORT, SHORT_FULL, SHORT_ISO, SHORT_ISO_PRECISE, SHORT_PRECISE, SHORT_MONOTONIC, SHORT_DELTA, SHORT_UNIX, VERBOSE,
        EXPORT, JSON, JSON_PRETTY, JSON_SSE, JSON_SEQ, CAT, WITH_UNIT;

        /** {@return the mode with this word, or null} */
        public static Mode ofWord(String word) {
            for (Mode mode : values()) {
                if (mode.word().equals(word)) {
                    return mode;
                }
            }
            return null;
        }

        public String word() {
            return name().toLowerCase().replace('_', '-');
        }

        /** {@return whether programs read it: nothing but entries is printed} */
        public boolean isForPrograms() {
            return ordinal() >= EXPORT.ordinal() && this != WITH_UNIT;
        }

        public boolean isJson() {
            return ordinal() >= JSON.ordinal() && ordinal() <= JSON_SEQ.ordinal();
        }
    }

    private static final long SECOND = 1_000_000;
    private static final String[] MONTHS =
        {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    /** Lines of one message where lines are cut. */
    private static final int CUT_LINES = 3;

    private final Mode mode;
    private final PrintStyle style;
    private final GrepPattern pattern;
    private long monotonicBefore;
    private String bootBefore = "";

    /** @param pattern what is highlighted in messages, or null */
    public EntryPrinter(Mode mode, PrintStyle style, GrepPattern pattern) {
        this.mode = mode;
        this.style = style;
        this.pattern = pattern;
    }

    /** {@return the entry's text with its line ends; "" where this mode shows nothing of it} */
    public String print(Entry entry) {
        return switch (mode) {
            case CAT -> cat(entry);
            case EXPORT -> export(entry);
            case VERBOSE -> verbose(entry);
            default -> entry.has("MESSAGE") ? shortLine(entry) : "";
        };
    }

    // ---- short

    private String shortLine(Entry entry) {
        String host = style.hostName() ? entry.get("_HOSTNAME") : "";
        String head = time(entry) + (host.isEmpty() ? "" : " " + host) + " " + speaker(entry) + ": ";
        String message = style.all() ? entry.get("MESSAGE") : Printable.withoutTabsAndColours(entry.get("MESSAGE"));
        if (!style.all() && !Printable.isText(message)) {
            return head + Printable.blob(message) + "\n";
        }
        return head + body(entry.priority(), message, Text.width(head)) + "\n";
    }

    private String speaker(Entry entry) {
        String pid = entry.has("_PID") ? entry.get("_PID") : entry.get("SYSLOG_PID");
        String name = mode == Mode.WITH_UNIT ? entry.get("_SYSTEMD_UNIT") : "";
        if (name.isEmpty()) {
            name = entry.has("SYSLOG_IDENTIFIER") ? entry.get("SYSLOG_IDENTIFIER")
                    : entry.has("_COMM") ? entry.get("_COMM") : "unknown";
        }
        return name + (pid.isEmpty() ? "" : "[" + pid + "]");
    }

    /** The message, its further lines below the first, in the colour of its priority. */
    private String body(int priority, String message, int indent) {
        String on = priority <= 3 ? style.colours().red() : priority == 4 ? style.colours().yellow()
                : priority == 5 ? style.colours().bold() : priority == 7 ? style.colours().grey() : "";
        String off = on.isEmpty() ? "" : style.colours().normal();
        int end = message.length();
        while (end > 0 && message.charAt(end - 1) == '\n') {
            end--;
        }
        StringBuilder to = new StringBuilder(message.length() + 64);
        int lines = 0;
        for (int at = 0; at <= end && (style.columns() == 0 || lines < CUT_LINES); lines++) {
            int stop = message.indexOf('\n', at);
            stop = stop < 0 || stop > end ? end : stop;
            if (lines > 0) {
                to.append('\n').append(" ".repeat(indent));
            }
            String line = message.substring(at, stop);
            if (style.columns() > 0 && indent + Text.width(line) > style.columns()) {
                line = Text.ellipsize(line, Math.max(style.columns() - indent, 20), 90);
            }
            to.append(on).append(lines == 0 ? highlighted(line, priority, on) : line).append(off);
            at = stop + 1;
        }
        return to.toString();
    }

    /** Sets off what the pattern found, and an empty place where there is none, as journalctl does. */
    private String highlighted(String line, int priority, String on) {
        if (on.isEmpty()) {
            return line;
        }
        GrepPattern.Span found = pattern == null ? null : pattern.find(line);
        int start = found == null ? 0 : found.start();
        int end = found == null ? 0 : found.end();
        String mark = priority <= 4 ? style.colours().bold() : style.colours().red();
        return line.substring(0, start) + mark + line.substring(start, end) + on + line.substring(end);
    }

    private String time(Entry entry) {
        long usec = entry.sourceRealtimeUsec();
        String fraction = Text.padded(usec % SECOND, 6);
        return switch (mode) {
            case SHORT_MONOTONIC -> "[" + seconds(entry.monotonicUsec()) + "]";
            case SHORT_DELTA -> delta(entry);
            case SHORT_UNIX -> usec / SECOND + "." + fraction;
            case SHORT_ISO -> iso(usec, "");
            case SHORT_ISO_PRECISE -> iso(usec, "." + fraction);
            case SHORT_FULL, WITH_UNIT -> Timestamps.format(usec, style.zone());
            case SHORT_PRECISE -> plain(usec) + "." + fraction;
            default -> plain(usec);
        };
    }

    private static String seconds(long usec) {
        String whole = Long.toString(usec / SECOND);
        return " ".repeat(Math.max(0, 5 - whole.length())) + whole + "." + Text.padded(usec % SECOND, 6);
    }

    private String delta(Entry entry) {
        String boot = entry.get("_BOOT_ID");
        boolean follows = bootBefore.equals(boot) && entry.monotonicUsec() >= monotonicBefore;
        String text = "[" + seconds(entry.monotonicUsec())
                + (follows ? " <" + seconds(entry.monotonicUsec() - monotonicBefore) + " >]" : " ".repeat(16) + "]");
        bootBefore = boot;
        monotonicBefore = entry.monotonicUsec();
        return text;
    }

    private String plain(long usec) {
        long local = local(usec);
        Civil civil = Civil.ofDays(Math.floorDiv(local, 86_400L));
        return MONTHS[civil.month() - 1] + " " + Text.padded(civil.day(), 2) + " " + clock(local);
    }

    private String iso(long usec, String fraction) {
        long local = local(usec);
        Civil civil = Civil.ofDays(Math.floorDiv(local, 86_400L));
        int offset = style.zone().at(usec / SECOND).seconds();
        int minutes = Math.abs(offset) / 60;
        return Text.padded(civil.year(), 4) + "-" + Text.padded(civil.month(), 2) + "-" + Text.padded(civil.day(), 2) + "T"
                + clock(local) + fraction + (offset < 0 ? "-" : "+") + Text.padded(minutes / 60, 2)
                + Text.padded(minutes % 60, 2);
    }

    /** Seconds since 1970 of the local calendar. */
    private long local(long usec) {
        return usec / SECOND + style.zone().at(usec / SECOND).seconds();
    }

    private static String clock(long local) {
        int inDay = (int) Math.floorMod(local, 86_400L);
        return Text.padded(inDay / 3600, 2) + ":" + Text.padded(inDay / 60 % 60, 2) + ":" + Text.padded(inDay % 60, 2);
    }

    // ---- whole entries

    private String cat(Entry entry) {
        StringBuilder to = new StringBuilder();
        if (style.fields().isEmpty()) {
            return entry.has("MESSAGE") ? highlightedCat(entry) + "\n" : "";
        }
        for (String name : style.fields()) {
            for (Entry.Field field : entry.fields()) {
                if (field.name().equals(name)) {
                    to.append(field.value()).append('\n');
                }
            }
        }
        return to.toString();
    }

    private String highlightedCat(Entry entry) {
        String message = entry.get("MESSAGE");
        return pattern == null ? message : body(entry.priority(), message, 0);
    }

    private String export(Entry entry) {
        Bytes bytes = new Bytes(512);
        bytes.text("__CURSOR=" + entry.cursor() + "\n");
        Entry shown = new Entry(entry.realtimeUsec(), entry.monotonicUsec());
        shown.with("_BOOT_ID", entry.get("_BOOT_ID"));
        for (Entry.Field field : entry.fields()) {
            if (!field.name().equals("_BOOT_ID") && style.shows(field.name())) {
                shown.with(field.name(), field.value());
            }
        }
        ExportFormat.write(shown, bytes);
        return Utf8.decode(bytes.backing(), 0, bytes.length());
    }

    private String verbose(Entry entry) {
        Timestamps.Style withParts = style.zone() == TimeZone.UTC ? Timestamps.Style.US_UTC : Timestamps.Style.US;
        StringBuilder to = new StringBuilder(Timestamps.format(entry.sourceRealtimeUsec(), withParts, style.zone()))
                .append(" [").append(entry.cursor()).append("]\n");
        for (Entry.Field field : entry.fields()) {
            if (!style.shows(field.name())) {
                continue;
            }
            boolean marked = field.name().equals("MESSAGE");
            boolean text = style.all() || Printable.isText(field.value());
            String value = text ? field.value().replace("\n", "\n" + " ".repeat(5 + field.name().length()))
                    : Printable.blob(field.value());
            to.append("    ").append(marked ? style.colours().bold() : "").append(field.name()).append('=').append(value)
                    .append('\n').append(marked ? style.colours().normal() : "");
        }
        return to.toString();
    }
}
