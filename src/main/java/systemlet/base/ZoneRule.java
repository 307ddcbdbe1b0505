package systemlet.base;

import systemlet.base.TimeZone.Offset;

/**
 * The rule of a time zone as POSIX writes it in the TZ variable and at the end of TZif files: standard time, and
 * maybe summer time with the days on which it begins and ends.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/basedefs/V1_chap08.html">POSIX, 8.3, TZ</a>
 */
final class ZoneRule {
    private static final long DAY = 86_400;
    private static final int MOST_HOURS = 167;

    /** How a rule names a day: Mm.w.d, Jn (29 February never counts) or n (it counts, from 0). */
    private enum Form { MONTH_WEEK_DAY, JULIAN, ZERO_BASED }

    /**
     * The day and time of a change.
     *
     * @param seconds after midnight of that day, local time before the change; may be negative
     */
    private record Change(Form form, int month, int week, int day, int seconds) {
        /** {@return the local time of the change in a year, in seconds since 1970 as if it were UTC} */
        long in(int year) {
            long days = switch (form) {
                case ZERO_BASED -> Civil.days(year, 1, 1) + day;
                case JULIAN -> {
                    boolean leap = Civil.days(year, 3, 1) - Civil.days(year, 2, 1) == 29;
                    yield Civil.days(year, 1, 1) + day - 1 + (leap && day >= 60 ? 1 : 0);
                }
                case MONTH_WEEK_DAY -> {
                    long first = Civil.days(year, month, 1);
                    int sundayBased = (Civil.weekday(first) + 1) % 7;
                    long at = first + Math.floorMod(day - sundayBased, 7) + 7L * (week - 1);
                    yield at >= Civil.days(year, month + 1, 1) ? at - 7 : at;
                }
            };
            return days * DAY + seconds;
        }
    }

    private final Offset standard;
    private final Offset summer;
    private final Change begin;
    private final Change end;

    private ZoneRule(Offset standard, Offset summer, Change begin, Change end) {
        this.standard = standard;
        this.summer = summer;
        this.begin = begin;
        this.end = end;
    }

    static ZoneRule parse(String text) throws BadText {
        return new Reader(text).read();
    }

    Offset standard() {
        return standard;
    }

    Offset at(long seconds) {
        if (summer == null) {
            return standard;
        }
        int year = Civil.ofDays(Math.floorDiv(seconds + standard.seconds(), DAY)).year();
        long from = begin.in(year) - standard.seconds();
        long to = end.in(year) - summer.seconds();
        boolean isSummer = from < to ? seconds >= from && seconds < to : seconds >= from || seconds < to;
        return isSummer ? summer : standard;
    }

    /** Reads the text from left to right. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        ZoneRule read() throws BadText {
            var name = name();
            var standard = new Offset(-time(), false, name);
            if (at == text.length()) {
                return new ZoneRule(standard, null, null, null);
            }
            var summerName = name();
            boolean given = at < text.length() && text.charAt(at) != ',';
            var summer = new Offset(given ? -time() : standard.seconds() + 3600, true, summerName);
            if (at == text.length()) {
                // No days given: what glibc takes, the rule of the United States.
                return new ZoneRule(standard, summer, new Change(Form.MONTH_WEEK_DAY, 3, 2, 0, 7200),
                        new Change(Form.MONTH_WEEK_DAY, 11, 1, 0, 7200));
            }
            expect(',');
            var begin = change();
            expect(',');
            var end = change();
            if (at != text.length()) {
                throw bad();
            }
            return new ZoneRule(standard, summer, begin, end);
        }

        private String name() throws BadText {
            boolean quoted = peek() == '<';
            at += quoted ? 1 : 0;
            int from = at;
            while (at < text.length() && (quoted ? text.charAt(at) != '>' : Text.isLetter(text.charAt(at)))) {
                at++;
            }
            var name = text.substring(from, at);
            if (quoted) {
                expect('>');
            }
            if (name.length() < 3) {
                throw bad();
            }
            return name;
        }

        /** Reads [+-]hh[:mm[:ss]] and returns seconds. */
        private int time() throws BadText {
            int sign = peek() == '-' ? -1 : 1;
            at += peek() == '-' || peek() == '+' ? 1 : 0;
            int seconds = number(MOST_HOURS) * 3600;
            if (peek() == ':') {
                at++;
                seconds += number(59) * 60;
                if (peek() == ':') {
                    at++;
                    seconds += number(59);
                }
            }
            return sign * seconds;
        }

        private Change change() throws BadText {
            Form form = peek() == 'M' ? Form.MONTH_WEEK_DAY : peek() == 'J' ? Form.JULIAN : Form.ZERO_BASED;
            at += form == Form.ZERO_BASED ? 0 : 1;
            int month = 0;
            int week = 0;
            int day;
            if (form == Form.MONTH_WEEK_DAY) {
                month = number(12);
                expect('.');
                week = number(5);
                expect('.');
                day = number(6);
            } else {
                day = number(365);
            }
            int seconds = 7200;
            if (peek() == '/') {
                at++;
                seconds = time();
            }
            return new Change(form, month, week, day, seconds);
        }

        private int number(int most) throws BadText {
            int from = at;
            int value = 0;
            while (at < text.length() && at < from + 4 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                value = value * 10 + text.charAt(at++) - '0';
            }
            if (at == from || value > most) {
                throw bad();
            }
            return value;
        }

        private void expect(char c) throws BadText {
            if (peek() != c) {
                throw bad();
            }
            at++;
        }

        private char peek() {
            return at < text.length() ? text.charAt(at) : 0;
        }

        private BadText bad() {
            return BadText.invalid("Not a time zone rule: '" + text + "'");
        }
    }
}
