package systemlet.journal;

import systemlet.base.Bytes;
import systemlet.base.Text;
import systemlet.base.TimeZone;
import systemlet.base.Utf8;

/** An entry as text in one of the output modes of journalctl(1), -o. */
public final class EntryPrinter {
    /** The output modes, by the words of -o. */
    public enum Mode {
        SHORT, SHORT_FULL, SHORT_ISO, SHORT_ISO_PRECISE, SHORT_PRECISE, SHORT_MONOTONIC, SHORT_UNIX, CAT, JSON,
        EXPORT, VERBOSE;

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
    }

    private static final long SECOND = 1_000_000;
    private static final String[] MONTHS =
        {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    private static final String[] DAYS = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};

    private final Mode mode;
    private final TimeZone zone;
    private final boolean hostName;

    /** @param hostName whether the short modes show it */
    public EntryPrinter(Mode mode, TimeZone zone, boolean hostName) {
        this.mode = mode;
        this.zone = zone;
        this.hostName = hostName;
    }

    /** {@return the entry's text, without a line end} */
    public String print(Entry entry) {
        return switch (mode) {
            case CAT -> entry.get("MESSAGE");
            case JSON -> json(entry);
            case EXPORT -> export(entry);
            case VERBOSE -> verbose(entry);
            default -> shortLine(entry);
        };
    }

    private String shortLine(Entry entry) {
        String identifier = entry.get("SYSLOG_IDENTIFIER").isEmpty() ? entry.get("_COMM") : entry.get("SYSLOG_IDENTIFIER");
        String pid = entry.get("_PID").isEmpty() ? entry.get("SYSLOG_PID") : entry.get("_PID");
        String head = time(entry) + (hostName ? " " + entry.get("_HOSTNAME") : "") + " "
                + (identifier.isEmpty() ? "unknown" : identifier) + (pid.isEmpty() ? "" : "[" + pid + "]") + ": ";
        String message = entry.get("MESSAGE");
        return message.indexOf('\n') < 0 ? head + message
                : head + message.replace("\n", "\n" + " ".repeat(Text.width(head)));
    }

    private String time(Entry entry) {
        long usec = entry.realtimeUsec();
        long fraction = usec % SECOND;
        return switch (mode) {
            case SHORT_MONOTONIC -> {
                String seconds = Long.toString(entry.monotonicUsec() / SECOND);
                yield "[" + " ".repeat(Math.max(0, 5 - seconds.length())) + seconds + "."
                        + Text.padded(entry.monotonicUsec() % SECOND, 6) + "]";
            }
            case SHORT_UNIX -> usec / SECOND + "." + Text.padded(fraction, 6);
            case SHORT_ISO -> iso(usec, "");
            case SHORT_ISO_PRECISE -> iso(usec, "." + Text.padded(fraction, 6));
            case SHORT_FULL, VERBOSE -> full(usec, mode == Mode.VERBOSE ? "." + Text.padded(fraction, 6) : "");
            case SHORT_PRECISE -> plain(usec) + "." + Text.padded(fraction, 6);
            default -> plain(usec);
        };
    }

    private String plain(long usec) {
        Civil civil = civil(usec);
        return MONTHS[civil.month - 1] + " " + Text.padded(civil.day, 2) + " " + civil.clock();
    }

    private String full(long usec, String fraction) {
        Civil civil = civil(usec);
        return DAYS[(int) Math.floorMod(civil.days, 7L)] + " " + civil.date() + " " + civil.clock() + fraction + " "
                + zone.at(usec / SECOND).name();
    }

    private String iso(long usec, String fraction) {
        Civil civil = civil(usec);
        int offset = zone.at(usec / SECOND).seconds();
        int minutes = Math.abs(offset) / 60;
        return civil.date() + "T" + civil.clock() + fraction + (offset < 0 ? "-" : "+") + Text.padded(minutes / 60, 2)
                + Text.padded(minutes % 60, 2);
    }

    /** A local date and time. */
    private record Civil(long days, long year, int month, int day, int secondOfDay) {
        String date() {
            return Text.padded(year, 4) + "-" + Text.padded(month, 2) + "-" + Text.padded(day, 2);
        }

        String clock() {
            return Text.padded(secondOfDay / 3600, 2) + ":" + Text.padded(secondOfDay / 60 % 60, 2) + ":"
                    + Text.padded(secondOfDay % 60, 2);
        }
    }

    /** The proleptic Gregorian calendar, with years that begin in March so that the leap day comes last. */
    private Civil civil(long usec) {
        long local = usec / SECOND + zone.at(usec / SECOND).seconds();
        long days = Math.floorDiv(local, 86_400L);
        long shifted = days + 719_468;
        long era = Math.floorDiv(shifted, 146_097L);
        int dayOfEra = (int) (shifted - era * 146_097);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int marchMonth = (5 * dayOfYear + 2) / 153;
        int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        return new Civil(days, yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
                dayOfYear - (153 * marchMonth + 2) / 5 + 1, (int) (local - days * 86_400));
    }

    private static String export(Entry entry) {
        Bytes bytes = new Bytes(512);
        ExportFormat.write(entry, bytes);
        return Utf8.decode(bytes.backing(), 0, bytes.length() - 1);
    }

    private String verbose(Entry entry) {
        StringBuilder text = new StringBuilder(time(entry));
        for (Entry.Field field : entry.fields()) {
            text.append("\n    ").append(field.name()).append('=').append(field.value());
        }
        return text.toString();
    }

    private static String json(Entry entry) {
        StringBuilder text = new StringBuilder("{\"__REALTIME_TIMESTAMP\":\"").append(entry.realtimeUsec())
                .append("\",\"__MONOTONIC_TIMESTAMP\":\"").append(entry.monotonicUsec()).append('"');
        for (Entry.Field field : entry.fields()) {
            text.append(",\"").append(field.name()).append("\":");
            quote(field.value(), text);
        }
        return text.append('}').toString();
    }

    private static void quote(String value, StringBuilder to) {
        to.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> to.append("\\\"");
                case '\\' -> to.append("\\\\");
                case '\n' -> to.append("\\n");
                case '\t' -> to.append("\\t");
                default -> {
                    if (c < ' ') {
                        to.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
                    } else {
                        to.append(c);
                    }
                }
            }
        }
        to.append('"');
    }
}
