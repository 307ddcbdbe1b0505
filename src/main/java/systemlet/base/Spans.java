package systemlet.base;

/** Lengths of time in microseconds, as unit files write them ("1min 30s") and systemctl prints them. */
public final class Spans {
    public static final long USEC = 1;
    public static final long MSEC = 1_000;
    public static final long SEC = 1_000_000;
    public static final long MINUTE = 60 * SEC;
    public static final long HOUR = 60 * MINUTE;
    public static final long DAY = 24 * HOUR;
    public static final long WEEK = 7 * DAY;
    /** A year of 365.25 days: systemd.time(7). */
    public static final long YEAR = 31_557_600 * SEC;
    /** A twelfth of a year. */
    public static final long MONTH = YEAR / 12;
    /** "infinity": systemd's USEC_INFINITY, all bits set, as the bus shows it; compare with == only. */
    public static final long INFINITY = -1;

    private static final String[] SUFFIXES = {"y", "month", "w", "d", "h", "min", "s", "ms", "us"};
    private static final long[] LENGTHS = {YEAR, MONTH, WEEK, DAY, HOUR, MINUTE, SEC, MSEC, USEC};

    private Spans() {}

    /** {@return the microseconds of a span; a number without unit is in seconds} @throws BadText */
    public static long parse(String text) throws BadText {
        return parse(text, SEC);
    }

    /**
     * {@return the microseconds of a span: numbers with units, added up, or {@link #INFINITY}}
     *
     * @param defaultUnit length in microseconds of the unit a bare number has
     * @throws BadText RANGE for a negative number or more than 2^63 microseconds, INVALID for all else
     * @see <a href="https://www.freedesktop.org/software/systemd/man/252/systemd.time.html">systemd.time(7)</a>
     */
    public static long parse(String text, long defaultUnit) throws BadText {
        return new Reader(text, defaultUnit).read();
    }

    /** {@return the span to the microsecond: "1min 30s", "1.500s", "infinity"} */
    public static String format(long usec) {
        return format(usec, USEC);
    }

    /**
     * {@return the span in words, nothing finer than {@code accuracy} unless all of it is finer}
     *
     * @param accuracy microseconds: SEC prints "1min 30s" for 90.4 s
     */
    public static String format(long usec, long accuracy) {
        if (usec == INFINITY) {
            return "infinity";
        }
        if (usec <= 0) {
            return "0";
        }
        var to = new StringBuilder();
        long left = usec;
        for (int i = 0; i < LENGTHS.length && left > 0; i++) {
            long length = LENGTHS[i];
            if (left < accuracy && !to.isEmpty()) {
                break;
            }
            if (left < length) {
                continue;
            }
            to.append(to.isEmpty() ? "" : " ");
            String fraction = left < MINUTE ? fraction(left % length, length, accuracy) : "";
            to.append(left / length).append(fraction).append(SUFFIXES[i]);
            left = fraction.isEmpty() ? left % length : 0;
        }
        return to.toString();
    }

    /** {@return ".250" for a quarter of a second at an accuracy of a millisecond; "" when nothing is to be shown} */
    private static String fraction(long rest, long unit, long accuracy) {
        if (rest == 0) {
            return "";
        }
        int digits = 0;
        for (long power = unit; power > 1; power /= 10) {
            digits++;
        }
        for (long power = accuracy; power > 1; power /= 10) {
            rest /= 10;
            digits--;
        }
        return digits > 0 ? "." + Text.padded(rest, digits) : "";
    }

    /** Adds up the pieces of one span from left to right. */
    private static final class Reader {
        private final String text;
        private final long defaultUnit;
        private int at;

        Reader(String text, long defaultUnit) {
            this.text = text;
            this.defaultUnit = defaultUnit;
        }

        long read() throws BadText {
            skipSpace();
            if (text.startsWith("infinity", at)) {
                at += "infinity".length();
                skipSpace();
                if (at < text.length()) {
                    throw invalid();
                }
                return INFINITY;
            }
            long sum = 0;
            boolean any = false;
            for (skipSpace(); at < text.length(); skipSpace()) {
                sum = add(sum, piece());
                any = true;
            }
            if (!any) {
                throw invalid();
            }
            return sum;
        }

        private long piece() throws BadText {
            if (text.charAt(at) == '-') {
                throw range();
            }
            int from = at;
            at += text.charAt(at) == '+' ? 1 : 0;
            int digitsFrom = at;
            long whole = digits();
            boolean none = at == digitsFrom;
            int fractionFrom = -1;
            if (at < text.length() && text.charAt(at) == '.' && (!none || from == digitsFrom)) {
                fractionFrom = ++at;
                while (at < text.length() && Text.isDigit(text.charAt(at))) {
                    at++;
                }
                none = at == fractionFrom;
            }
            if (none) {
                throw invalid();
            }
            int numberEnd = at;
            skipSpace();
            int unitFrom = at;
            long unit = unit();
            boolean bare = at == unitFrom;
            if (bare && at == numberEnd && at < text.length()) {
                throw invalid();
            }
            return add(multiply(whole, unit), fractionFrom < 0 ? 0 : parts(fractionFrom, numberEnd, unit));
        }

        private long digits() throws BadText {
            long value = 0;
            for (; at < text.length() && Text.isDigit(text.charAt(at)); at++) {
                value = add(multiply(value, 10), text.charAt(at) - '0');
            }
            return value;
        }

        private long parts(int from, int to, long unit) {
            long sum = 0;
            long part = unit / 10;
            for (int i = from; i < to && part > 0; i++, part /= 10) {
                sum += (text.charAt(i) - '0') * part;
            }
            return sum;
        }

        private long unit() {
            int from = at;
            while (at < text.length() && isUnitLetter(text.charAt(at))) {
                at++;
            }
            // The longest known unit that the letters start with: what follows may be the next piece's.
            for (int to = at; to > from; to--) {
                long unit = unitOf(text.substring(from, to));
                if (unit > 0) {
                    at = to;
                    return unit;
                }
            }
            at = from;
            return defaultUnit;
        }

        private static boolean isUnitLetter(char c) {
            return c >= 'a' && c <= 'z' || c == 'M' || c == 'μ' || c == 'µ';
        }

        private static long unitOf(String name) {
            return switch (name) {
                case "seconds", "second", "sec", "s" -> SEC;
                case "minutes", "minute", "min", "m" -> MINUTE;
                case "months", "month", "M" -> MONTH;
                case "msec", "ms" -> MSEC;
                case "hours", "hour", "hr", "h" -> HOUR;
                case "days", "day", "d" -> DAY;
                case "weeks", "week", "w" -> WEEK;
                case "years", "year", "y" -> YEAR;
                case "usec", "us", "μs", "µs" -> USEC;
                default -> 0;
            };
        }

        private void skipSpace() {
            at = Text.skipSpace(text, at);
        }

        private long add(long a, long b) throws BadText {
            if (a > Long.MAX_VALUE - b) {
                throw range();
            }
            return a + b;
        }

        private long multiply(long a, long b) throws BadText {
            if (a > Long.MAX_VALUE / b) {
                throw range();
            }
            return a * b;
        }

        private BadText invalid() {
            return BadText.invalid("Not a time span: '" + text + "'");
        }

        private BadText range() {
            return BadText.range("Time span out of range: '" + text + "'");
        }
    }
}
