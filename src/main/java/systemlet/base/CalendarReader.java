package systemlet.base;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Calendar.Part;
import systemlet.base.Calendar.Place;

/** Reads the text of one calendar event: zone at the end, then weekdays, date and time from the left. */
final class CalendarReader {
    private static final int MOST_PARTS = 240;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final String[] LONG_WEEKDAYS =
            {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

    private final String original;
    private final Zones zones;
    private String text;
    private int at;
    private int weekdays;
    private List<Part> years;
    private List<Part> months;
    private List<Part> days;
    private boolean fromEnd;
    private List<Part> hours;
    private List<Part> minutes;
    private List<Part> seconds;
    private Place place = new Place.Local(null, null);

    CalendarReader(String text, Zones zones) {
        this.original = text;
        this.zones = zones;
    }

    Calendar read() throws BadText {
        text = withoutZone(original);
        if (text.isEmpty()) {
            throw bad();
        }
        if (!readShorthand()) {
            readWeekdays();
            if (!readDate()) {
                readTime();
            }
            if (at < text.length()) {
                throw bad();
            }
        }
        normalize();
        return new Calendar(weekdays, years, months, days, fromEnd, hours, minutes, seconds, place);
    }

    private String withoutZone(String whole) {
        if (endsWithWord(whole, "UTC")) {
            place = new Place.Utc();
            return whole.substring(0, whole.length() - 4);
        }
        var local = zones.local();
        for (boolean summer : new boolean[] {false, true}) {
            var name = local.nameNear(0x6000_0000L, summer);
            if (!name.isEmpty() && endsWithWord(whole, name)) {
                place = new Place.Local(name, summer);
                return whole.substring(0, whole.length() - name.length() - 1);
            }
        }
        int space = whole.lastIndexOf(' ');
        if (space >= 0 && zones.named(whole.substring(space + 1)) != null) {
            place = new Place.Named(whole.substring(space + 1));
            return whole.substring(0, space);
        }
        return whole;
    }

    private static boolean endsWithWord(String whole, String word) {
        int from = whole.length() - word.length();
        return from > 0 && whole.charAt(from - 1) == ' ' && whole.substring(from).equalsIgnoreCase(word);
    }

    private boolean readShorthand() {
        weekdays = 0;
        var zero = List.of(new Part(0, -1, 0));
        var first = List.of(new Part(1, -1, 0));
        switch (text.toLowerCase()) {
            case "minutely" -> { }
            case "hourly" -> minutes = zero;
            case "daily" -> hours = zero;
            case "monthly" -> days = first;
            case "annually", "yearly", "anually" -> {
                months = first;
                days = first;
            }
            case "weekly" -> {
                weekdays = 1;
                hours = zero;
            }
            case "quarterly" -> everyMonths(1, 4, 7, 10);
            case "biannually", "bi-annually", "semiannually", "semi-annually" -> everyMonths(1, 7);
            default -> {
                return false;
            }
        }
        hours = hours == null && days != null ? zero : hours;
        minutes = minutes == null && hours != null ? zero : minutes;
        seconds = zero;
        return true;
    }

    private void everyMonths(int... numbers) {
        var list = new ArrayList<Part>();
        for (int month : numbers) {
            list.add(new Part(month, -1, 0));
        }
        months = list;
        days = List.of(new Part(1, -1, 0));
    }

    private void readWeekdays() throws BadText {
        int rangeFrom = -1;
        for (boolean first = true; ; first = false) {
            int day = weekdayHere();
            if (day < 0) {
                if (first) {
                    return;
                }
                throw bad();
            }
            if (rangeFrom > day) {
                throw bad();
            }
            for (int each = rangeFrom < 0 ? day : rangeFrom; each <= day; each++) {
                weekdays |= 1 << each;
            }
            if (peek() == 0 || peek() == ' ') {
                skipBlanks();
                return;
            }
            boolean range = peek() != ',';
            if (text.startsWith("..", at)) {
                at += 2;
            } else if (peek() == '.') {
                throw bad();
            } else {
                at++;
            }
            rangeFrom = range ? day : -1;
            if (peek() == 0 || peek() == ' ') {
                if (range) {
                    throw bad();
                }
                skipBlanks();
                return;
            }
        }
    }

    /** {@return the weekday whose name stands here, long or short, and steps over it; -1 when none does} */
    private int weekdayHere() throws BadText {
        for (int day = 0; day < 7; day++) {
            for (int length : new int[] {LONG_WEEKDAYS[day].length(), 3}) {
                if (text.regionMatches(true, at, LONG_WEEKDAYS[day], 0, length)) {
                    char after = at + length < text.length() ? text.charAt(at + length) : ' ';
                    if ("-., ".indexOf(after) >= 0) {
                        at += length;
                        return day;
                    }
                    if (length == 3) {
                        throw bad();
                    }
                }
            }
        }
        return -1;
    }

    /** {@return whether the date says all, so that no time follows: "@" and a number of seconds since 1970} */
    private boolean readDate() throws BadText {
        if (peek() == 0) {
            return false;
        }
        if (peek() == '@') {
            readUnixTime();
            return true;
        }
        int start = at;
        var first = chain(1);
        if (peek() == 0 || peek() == ':') {
            at = start;
            return false;
        }
        boolean end = dash();
        var second = chain(1);
        if (peek() == 0 || peek() == ' ') {
            months = first;
            days = second;
        } else {
            if (end) {
                throw bad();
            }
            end = dash();
            years = first;
            months = second;
            days = chain(1);
        }
        if (peek() != 0 && peek() != ' ') {
            throw bad();
        }
        fromEnd = end;
        skipBlanks();
        return false;
    }

    private void readUnixTime() throws BadText {
        at++;
        long moment = Numbers.digits(text.substring(at), 10, 7_258_118_399L);
        at = text.length();
        var civil = Civil.ofDays(moment / 86_400);
        years = only(civil.year());
        months = only(civil.month());
        days = only(civil.day());
        hours = only((int) (moment % 86_400 / 3600));
        minutes = only((int) (moment % 3600 / 60));
        seconds = only((int) (moment % 60) * Calendar.SECOND);
        place = new Place.Utc();
    }

    private static List<Part> only(int value) {
        return List.of(new Part(value, -1, 0));
    }

    private boolean dash() throws BadText {
        if (peek() != '-' && peek() != '~') {
            throw bad();
        }
        return text.charAt(at++) == '~';
    }

    private void readTime() throws BadText {
        if (at >= text.length()) {
            hours = only(0);
            minutes = only(0);
            seconds = only(0);
            return;
        }
        hours = chain(1);
        if (peek() != ':') {
            throw bad();
        }
        at++;
        minutes = chain(1);
        if (peek() == 0) {
            seconds = only(0);
            return;
        }
        if (peek() != ':') {
            throw bad();
        }
        at++;
        seconds = chain(Calendar.SECOND);
    }

    /** Reads the parts of one field; null for "*". Seconds count in microseconds: {@code scale}. */
    private List<Part> chain(int scale) throws BadText {
        if (peek() == '*') {
            at++;
            return scale == 1 ? null : List.of(new Part(0, -1, scale));
        }
        var parts = new ArrayList<Part>();
        do {
            at += parts.isEmpty() ? 0 : 1;
            parts.add(part(scale));
            if (parts.size() > MOST_PARTS) {
                throw bad();
            }
        } while (peek() == ',');
        return parts;
    }

    private Part part(int scale) throws BadText {
        int start = value(scale);
        int stop = -1;
        int repeat = 0;
        if (text.startsWith("..", at)) {
            at += 2;
            stop = value(scale);
            repeat = scale;
            if (scale > 1 && stop == start) {
                throw bad();   // "5..5" is good for hours, not for seconds: measured
            }
        }
        if (peek() == '/') {
            at++;
            repeat = value(scale);
            if (repeat == 0) {
                throw bad();
            }
        }
        if (peek() != 0 && " ,-~:".indexOf(peek()) < 0) {
            throw bad();
        }
        return new Part(start, stop, repeat);
    }

    private int value(int scale) throws BadText {
        int from = at;
        long value = 0;
        while (peek() >= '0' && peek() <= '9') {
            value = Math.min(value * 10 + text.charAt(at++) - '0', Integer.MAX_VALUE);
        }
        if (at == from) {
            throw bad();
        }
        value *= scale;
        if (scale > 1 && peek() == '.' && !text.startsWith("..", at)) {
            at++;
            int fractionFrom = at;
            while (peek() >= '0' && peek() <= '9') {
                at++;
            }
            value += Timestamps.fraction(text.substring(fractionFrom, at));
        }
        if (value >= Integer.MAX_VALUE) {
            throw BadText.range("Calendar value out of range: '" + original + "'");
        }
        return (int) value;
    }

    private void normalize() throws BadText {
        weekdays = weekdays == 0 ? Calendar.ALL_WEEKDAYS : weekdays;
        fromEnd &= days != null;
        years = CalendarParts.fullYears(years);
        years = CalendarParts.sorted(years, FIRST_YEAR, LAST_YEAR, false);
        months = CalendarParts.sorted(months, 1, 12, false);
        days = CalendarParts.sorted(days, 1, 31, fromEnd);
        hours = CalendarParts.sorted(hours, 0, 23, false);
        minutes = CalendarParts.sorted(minutes, 0, 59, false);
        seconds = CalendarParts.sorted(seconds, 0, 60 * Calendar.SECOND - 1, false);
    }

    private void skipBlanks() {
        while (peek() == ' ') {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private BadText bad() {
        return BadText.invalid("Not a calendar event: '" + original + "'");
    }
}
