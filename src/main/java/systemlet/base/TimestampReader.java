package systemlet.base;

/** Reads one moment: a word, a distance from now, or weekday, date and time, each maybe with a time zone. */
final class TimestampReader {
    private static final String[] LONG_WEEKDAYS =
            {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    private static final long DAY = 86_400;
    /** The last second that systemd prints: 9999-12-30 23:59:59. */
    private static final long LATEST = 253_402_214_399L;

    private final String original;
    private final long nowUsec;
    private final Zones zones;
    private String text;
    private TimeZone zone;
    /** TRUE and FALSE when the text names the local summer or winter time, else null. */
    private Boolean summer;
    private int at;

    TimestampReader(String text, long nowUsec, Zones zones) {
        this.original = text;
        this.nowUsec = nowUsec;
        this.zones = zones;
        this.text = text;
    }

    long read() throws BadText {
        var distance = distance();
        if (distance != null) {
            return distance;
        }
        takeZone();
        long today = Math.floorDiv(zone.localAt(nowUsec / Spans.SEC), DAY);
        switch (text) {
            case "now" -> {
                return nowUsec;
            }
            case "today" -> {
                return moment(today * DAY);
            }
            case "yesterday" -> {
                return moment((today - 1) * DAY);
            }
            case "tomorrow" -> {
                return moment((today + 1) * DAY);
            }
            default -> {
                return dateAndTime(today);
            }
        }
    }

    /** {@return the moment of "+5s", "-5s", "5s ago", "5s left", "@5"; null when the text is of another form} */
    private Long distance() throws BadText {
        if (text.startsWith("@")) {
            return Spans.parse(text.substring(1));
        }
        if (text.startsWith("+")) {
            return later(text.substring(1));
        }
        if (text.startsWith("-")) {
            return earlier(text.substring(1));
        }
        if (text.endsWith(" ago")) {
            return earlier(text.substring(0, text.length() - 4));
        }
        return text.endsWith(" left") ? later(text.substring(0, text.length() - 5)) : null;
    }

    private long later(String span) throws BadText {
        long usec = Spans.parse(span);
        if (usec < 0 || usec > Long.MAX_VALUE - nowUsec) {
            throw bad();
        }
        return nowUsec + usec;
    }

    private long earlier(String span) throws BadText {
        long usec = Spans.parse(span);
        return usec < 0 || usec > nowUsec ? 0 : nowUsec - usec;
    }

    private void takeZone() {
        zone = zones.local();
        int space = text.lastIndexOf(' ');
        if (space < 0) {
            return;
        }
        var last = text.substring(space + 1);
        boolean utc = last.equalsIgnoreCase("UTC");
        var named = utc ? TimeZone.UTC : zones.named(last);
        if (named != null) {
            zone = named;
            text = text.substring(0, space);
            return;
        }
        for (boolean half : new boolean[] {false, true}) {
            var name = zone.nameNear(nowUsec / Spans.SEC, half);
            if (!name.isEmpty() && name.equalsIgnoreCase(last)) {
                summer = half;
                text = text.substring(0, space);
                return;
            }
        }
    }

    private long dateAndTime(long today) throws BadText {
        int weekday = weekday();
        int from = at;
        long days = today;
        boolean dated = date();
        if (dated) {
            days = Civil.days(year, month, day);
        } else {
            at = from;
        }
        long inDay = 0;
        long part = 0;
        if (!dated || at < text.length()) {
            if (dated && !skipBlank()) {
                throw bad();
            }
            inDay = time();
            part = at < text.length() ? fraction() : 0;
        }
        if (at < text.length() || weekday >= 0 && weekday != Civil.weekday(days)) {
            throw bad();
        }
        return moment(days * DAY + inDay) + part;
    }

    private int weekday() {
        for (int day = 0; day < 7; day++) {
            for (int length : new int[] {LONG_WEEKDAYS[day].length(), 3}) {
                if (text.regionMatches(true, 0, LONG_WEEKDAYS[day] + " ", 0, length)
                        && text.length() > length && text.charAt(length) == ' ') {
                    at = length + 1;
                    return day;
                }
            }
        }
        return -1;
    }

    private long year;
    private int month;
    private int day;

    /** Reads yyyy-mm-dd, or yy-mm-dd of the years 1969 to 2068. */
    private boolean date() {
        int digitsFrom = at;
        int number = number(4, 9999);
        int digits = at - digitsFrom;
        if (number < 0 || !take('-')) {
            return false;
        }
        year = digits > 2 ? number : number < 69 ? number + 2000 : number + 1900;
        month = number(2, 12);
        if (month < 1 || !take('-')) {
            return false;
        }
        day = number(2, 31);
        return day >= 1;
    }

    /** Reads hh:mm or hh:mm:ss, in seconds. */
    private long time() throws BadText {
        int hour = number(2, 23);
        if (hour < 0 || !take(':')) {
            throw bad();
        }
        int minute = number(2, 59);
        if (minute < 0) {
            throw bad();
        }
        int second = 0;
        if (take(':')) {
            second = number(2, 61);
            if (second < 0) {
                throw bad();
            }
            hasSeconds = true;
        }
        return hour * 3600L + minute * 60L + second;
    }

    private boolean hasSeconds;

    private long fraction() throws BadText {
        if (!hasSeconds || !take('.')) {
            throw bad();
        }
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == from) {
            throw bad();
        }
        return Timestamps.fraction(text.substring(from, at));
    }

    private int number(int most, int limit) {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int from = at;
        int value = 0;
        while (at < text.length() && at < from + most && text.charAt(at) >= '0' && text.charAt(at) <= '9'
                && value * 10 + text.charAt(at) - '0' <= limit) {
            value = value * 10 + text.charAt(at++) - '0';
        }
        return at == from ? -1 : value;
    }

    private boolean take(char c) {
        boolean here = at < text.length() && text.charAt(at) == c;
        at += here ? 1 : 0;
        return here;
    }

    private boolean skipBlank() {
        int from = at;
        at = Text.skipSpace(text, at);
        return at > from;
    }

    private long moment(long local) throws BadText {
        int offset = zone.at(nowUsec / Spans.SEC).seconds();
        long moment = zone.momentOf(local, offset);
        if (summer != null && zone.at(moment).summer() != summer) {
            // The text says which half of the year's clocks it means: count with their offset.
            moment = local - zone.at(moment).seconds() - (summer ? 3600 : -3600);
        }
        if (moment < 0 || moment > LATEST) {
            throw bad();
        }
        return moment * Spans.SEC;
    }

    private BadText bad() {
        return BadText.invalid("Not a timestamp: '" + original + "'");
    }
}
