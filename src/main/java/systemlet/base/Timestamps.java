package systemlet.base;

/** Moments in microseconds since 1970 UTC, as systemctl prints them and people write them. */
public final class Timestamps {
    static final String[] WEEKDAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] RELATIVE_SUFFIX = {" ago", " left"};
    private static final long SECOND = Spans.SEC;
    private static final long FORMATTABLE_MAX = 253_402_214_399_000_000L;

    /** The ways of --timestamp=. */
    public enum Style {
        /** Mon 2026-11-23 18:32:00 CET */
        PRETTY,
        /** Mon 2026-11-23 18:32:00.123456 CET */
        US,
        /** Mon 2026-11-23 17:32:00 UTC */
        UTC,
        /** Mon 2026-11-23 17:32:00.123456 UTC */
        US_UTC,
        /** @1795455120 */
        UNIX;

        /** {@return the style with a name of systemctl's option, or null} */
        public static Style named(String name) {
            return switch (name) {
                case "pretty" -> PRETTY;
                case "us", "μs", "µs" -> US;
                case "utc" -> UTC;
                case "us+utc", "μs+utc", "µs+utc" -> US_UTC;
                case "unix" -> UNIX;
                default -> null;
            };
        }
    }

    private Timestamps() {}

    /** {@return "Mon 2026-11-23 18:32:00 CET"; "" for 0 and for infinity, which mean "never happened"} */
    public static String format(long usec, TimeZone zone) {
        return format(usec, Style.PRETTY, zone);
    }

    /** {@return the moment in a style; "" for 0 and for infinity} */
    public static String format(long usec, Style style, TimeZone zone) {
        if (usec == 0 || usec == Spans.INFINITY) {
            return "";
        }
        boolean utc = style == Style.UTC || style == Style.US_UTC;
        boolean parts = style == Style.US || style == Style.US_UTC;
        if (style == Style.UNIX) {
            return "@" + usec / SECOND;
        }
        if (usec < 0 || usec > FORMATTABLE_MAX) {
            return "--- XXXX-XX-XX XX:XX:XX" + (parts ? ".XXXXXX" : "") + (utc ? " UTC" : "");
        }
        var shown = (utc ? TimeZone.UTC : zone).at(usec / SECOND);
        long local = usec / SECOND + shown.seconds();
        var to = new StringBuilder(40);
        appendLocal(local, to);
        if (parts) {
            to.append('.').append(Text.padded(usec % SECOND, 6));
        }
        return to.append(shown.name().isEmpty() ? "" : " ").append(shown.name()).toString();
    }

    private static void appendLocal(long local, StringBuilder to) {
        long days = Math.floorDiv(local, 86_400L);
        int inDay = (int) Math.floorMod(local, 86_400L);
        var civil = Civil.ofDays(days);
        to.append(WEEKDAYS[Civil.weekday(days)]).append(' ').append(Text.padded(civil.year(), 4)).append('-');
        append2(civil.month(), '-', to);
        append2(civil.day(), ' ', to);
        append2(inDay / 3600, ':', to);
        append2(inDay % 3600 / 60, ':', to);
        append2(inDay % 60, (char) 0, to);
    }

    private static void append2(int value, char after, StringBuilder to) {
        to.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
        if (after != 0) {
            to.append(after);
        }
    }

    /**
     * {@return the microseconds of the digits after a point, the seventh rounded; at least one digit} @throws
     * BadText
     */
    static int fraction(String digits) throws BadText {
        if (digits.isEmpty()) {
            throw BadText.invalid("No digits after the point");
        }
        int usec = 0;
        for (int i = 0; i < 6; i++) {
            usec = usec * 10 + (i < digits.length() ? digits.charAt(i) - '0' : 0);
        }
        return digits.length() > 6 && digits.charAt(6) >= '5' ? usec + 1 : usec;
    }

    /** {@return how far a moment is from now in two units at most: "2min 30s ago", "1 day 3h left", "now"; "" for 0} */
    public static String relative(long usec, long nowUsec) {
        if (usec == 0 || usec == Spans.INFINITY) {
            return "";
        }
        long far = Math.abs(nowUsec - usec);
        var suffix = RELATIVE_SUFFIX[nowUsec > usec ? 0 : 1];
        if (far >= Spans.YEAR) {
            return counted(far / Spans.YEAR, "year") + " " + counted(far % Spans.YEAR / Spans.MONTH, "month") + suffix;
        }
        if (far >= Spans.MONTH) {
            return counted(far / Spans.MONTH, "month") + " " + counted(far % Spans.MONTH / Spans.DAY, "day") + suffix;
        }
        if (far >= Spans.WEEK) {
            return counted(far / Spans.WEEK, "week") + " " + counted(far % Spans.WEEK / Spans.DAY, "day") + suffix;
        }
        if (far >= 2 * Spans.DAY) {
            return far / Spans.DAY + " days" + suffix;
        }
        if (far >= 25 * Spans.HOUR) {
            return "1 day " + (far - Spans.DAY) / Spans.HOUR + "h" + suffix;
        }
        return far == 0 ? "now" : withinDay(far) + suffix;
    }

    private static String withinDay(long far) {
        if (far >= 6 * Spans.HOUR) {
            return far / Spans.HOUR + "h";
        }
        if (far >= Spans.HOUR) {
            return far / Spans.HOUR + "h " + far % Spans.HOUR / Spans.MINUTE + "min";
        }
        if (far >= 5 * Spans.MINUTE) {
            return far / Spans.MINUTE + "min";
        }
        if (far >= Spans.MINUTE) {
            return far / Spans.MINUTE + "min " + far % Spans.MINUTE / Spans.SEC + "s";
        }
        if (far >= Spans.SEC) {
            return far / Spans.SEC + "s";
        }
        return far >= Spans.MSEC ? far / Spans.MSEC + "ms" : far + "us";
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /**
     * {@return the moment that a text names: "2026-11-23 18:32", "tomorrow", "5min ago", "@1795455120"}
     *
     * @param nowUsec the moment that relative texts start from
     * @throws BadText when it names none
     * @see <a href="https://www.freedesktop.org/software/systemd/man/252/systemd.time.html">systemd.time(7)</a>
     */
    public static long parse(String text, long nowUsec, Zones zones) throws BadText {
        return new TimestampReader(text, nowUsec, zones).read();
    }
}
