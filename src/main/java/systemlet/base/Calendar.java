package systemlet.base;

import java.util.List;

/**
 * A calendar event such as "Mon..Fri *-*-* 08:00:00 Europe/Berlin": the moments that match it. Never changes.
 *
 * @see <a href="https://www.freedesktop.org/software/systemd/man/252/systemd.time.html">systemd.time(7)</a>
 */
public final class Calendar {
    /** Answer of {@link #next}: no moment matches any more. */
    public static final long NEVER = -1;

    static final int ALL_WEEKDAYS = 0x7F;
    static final int SECOND = 1_000_000;

    /**
     * One of the values, or ranges of values, that a field may have.
     *
     * @param stop   the last value of a range, or -1 when there is none
     * @param repeat the steps from {@code start} on; 0 for none
     */
    record Part(int start, int stop, int repeat) {}

    /** Which zone the fields are in. */
    sealed interface Place {
        /** The local zone; {@code summer} is "CEST", "CET" or null when the text did not say which. */
        record Local(String name, Boolean summer) implements Place {}

        /** "UTC", which is written in capitals. */
        record Utc() implements Place {}

        /** A zone by name. */
        record Named(String name) implements Place {}
    }

    final int weekdays;
    /** null stands for any value, here and below. */
    final List<Part> years;
    final List<Part> months;
    final List<Part> days;
    /** Whether {@link #days} count back from the end of the month. */
    final boolean fromEnd;
    final List<Part> hours;
    final List<Part> minutes;
    /** In microseconds. */
    final List<Part> seconds;
    final Place place;

    Calendar(int weekdays, List<Part> years, List<Part> months, List<Part> days, boolean fromEnd, List<Part> hours,
            List<Part> minutes, List<Part> seconds, Place place) {
        this.weekdays = weekdays;
        this.years = years;
        this.months = months;
        this.days = days;
        this.fromEnd = fromEnd;
        this.hours = hours;
        this.minutes = minutes;
        this.seconds = seconds;
        this.place = place;
    }

    /** {@return the event that a text describes} @throws BadText when it describes none */
    public static Calendar parse(String text, Zones zones) throws BadText {
        return new CalendarReader(text, zones).read();
    }

    /**
     * {@return the first matching moment after {@code afterUsec}, microseconds since 1970, or {@link #NEVER}}
     *
     * <p>A local time that the clocks skip does not match; one that they show twice matches once.
     */
    public long next(long afterUsec, Zones zones) {
        return new CalendarSearch(this, zoneOf(zones)).after(afterUsec);
    }

    private TimeZone zoneOf(Zones zones) {
        return switch (place) {
            case Place.Utc utc -> TimeZone.UTC;
            case Place.Local local -> zones.local();
            case Place.Named named -> {
                var zone = zones.named(named.name());
                yield zone == null ? TimeZone.UTC : zone;
            }
        };
    }

    /** {@return the normalized form, which reads back to an equal event: "*-*-* 00:00:00"} */
    @Override
    public String toString() {
        var to = new StringBuilder();
        if (weekdays != ALL_WEEKDAYS) {
            appendWeekdays(to);
            to.append(' ');
        }
        append(years, 4, to);
        to.append('-');
        append(months, 2, to);
        to.append(fromEnd ? '~' : '-');
        append(days, 2, to);
        to.append(' ');
        append(hours, 2, to);
        to.append(':');
        append(minutes, 2, to);
        to.append(':');
        appendSeconds(to);
        to.append(switch (place) {
            case Place.Utc utc -> " UTC";
            case Place.Local local -> local.name() == null ? "" : " " + local.name();
            case Place.Named named -> " " + named.name();
        });
        return to.toString();
    }

    private void appendWeekdays(StringBuilder to) {
        boolean any = false;
        for (int day = 0; day < 7; day++) {
            if (!has(day)) {
                continue;
            }
            int last = day;
            while (last < 6 && has(last + 1)) {
                last++;
            }
            to.append(any ? "," : "").append(Timestamps.WEEKDAYS[day]);
            if (last > day) {
                to.append(last > day + 1 ? ".." : ",").append(Timestamps.WEEKDAYS[last]);
            }
            any = true;
            day = last;
        }
    }

    private boolean has(int weekday) {
        return (weekdays & 1 << weekday) != 0;
    }

    private static void append(List<Part> parts, int digits, StringBuilder to) {
        if (parts == null) {
            to.append('*');
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            to.append(i == 0 ? "" : ",").append(Text.padded(part.start(), digits));
            if (part.stop() > 0) {
                to.append("..").append(Text.padded(part.stop(), digits));
            }
            if (part.repeat() > 0 && !(part.stop() >= 0 && part.repeat() == 1)) {
                to.append('/').append(part.repeat());
            }
        }
    }

    private void appendSeconds(StringBuilder to) {
        if (seconds == null || seconds.size() == 1 && seconds.get(0).equals(new Part(0, -1, SECOND))) {
            to.append('*');
            return;
        }
        for (int i = 0; i < seconds.size(); i++) {
            var part = seconds.get(i);
            to.append(i == 0 ? "" : ",");
            appendSeconds(part.start(), 2, to);
            if (part.stop() > 0) {
                to.append("..");
                appendSeconds(part.stop(), 2, to);
            }
            if (part.repeat() > 0 && !(part.stop() >= 0 && part.repeat() == SECOND)) {
                to.append('/');
                appendSeconds(part.repeat(), 1, to);
            }
        }
    }

    private static void appendSeconds(int usec, int digits, StringBuilder to) {
        to.append(Text.padded(usec / SECOND, digits));
        if (usec % SECOND > 0) {
            to.append('.').append(Text.padded(usec % SECOND, 6));
        }
    }
}
