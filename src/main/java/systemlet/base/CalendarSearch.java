package systemlet.base;

import java.util.List;
import systemlet.base.Calendar.Part;
import systemlet.base.Calendar.Place;

/**
 * Looks for the next moment of a calendar event. It goes from the year down to the seconds: a field that must
 * move on sets all below it back to their start, a field that has no further value moves the one above on.
 */
final class CalendarSearch {
    private static final int MOST_TURNS = 1000;
    private static final int LAST_YEAR = 2199;
    private static final int NONE = -1;
    /** What {@link #shown} says: the field before must move on, the fields have moved on, they are right as they are. */
    private static final int BEFORE = -1;
    private static final int LATER = 0;
    private static final int AS_IS = 1;

    private final Calendar wanted;
    private final TimeZone zone;
    private int year;
    private int month;
    private int day;
    private int hour;
    private int minute;
    /** Seconds and their parts, in microseconds. */
    private int usec;
    /** The offset of the last moment: where clocks show a time twice, the search stays in it. */
    private int offset;

    CalendarSearch(Calendar wanted, TimeZone zone) {
        this.wanted = wanted;
        this.zone = zone;
    }

    long after(long afterUsec) {
        long from = afterUsec + 1;
        long seconds = Math.floorDiv(from, Calendar.SECOND);
        offset = zone.at(seconds).seconds();
        setLocal(seconds + offset, (int) Math.floorMod(from, (long) Calendar.SECOND));
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            normalize();
            Boolean found = turn();
            if (found == null) {
                return Calendar.NEVER;
            }
            if (found) {
                return moment() * Calendar.SECOND + usec % Calendar.SECOND;
            }
        }
        return Calendar.NEVER;
    }

    /** Moves on once: true when all fields match, false to go on, null when there is no further moment. */
    private Boolean turn() {
        int next = matching(wanted.years, year, false);
        if (next == NONE) {
            return null;
        }
        if (next != year) {
            year = next;
            month = 1;
            startDay(1);
        }
        if (year > LAST_YEAR) {
            return null;
        }
        next = matching(wanted.months, month, false);
        if (next != NONE && next != month) {
            month = next;
            startDay(1);
        }
        int shown = next == NONE ? BEFORE : shown();
        if (shown == BEFORE) {
            year++;
            month = 1;
            startDay(1);
        }
        return shown == AS_IS && turnDay();
    }

    private boolean turnDay() {
        int next = matching(wanted.days, day, wanted.fromEnd);
        if (next != NONE && next != day) {
            startDay(next);
        }
        int shown = next == NONE ? BEFORE : shown();
        if (shown == BEFORE) {
            month++;
            startDay(1);
        }
        if (shown != AS_IS) {
            return false;
        }
        if ((wanted.weekdays & 1 << Civil.weekday(Civil.days(year, month, day))) == 0) {
            startDay(day + 1);
            return false;
        }
        return turnHour();
    }

    private boolean turnHour() {
        int next = matching(wanted.hours, hour, false);
        if (next != NONE && next != hour) {
            startHour(next);
        }
        int shown = next == NONE ? BEFORE : shown();
        if (shown == BEFORE) {
            startDay(day + 1);
        }
        return shown == AS_IS && turnMinute();
    }

    private boolean turnMinute() {
        int next = matching(wanted.minutes, minute, false);
        if (next != NONE && next != minute) {
            minute = next;
            usec = 0;
        }
        int shown = next == NONE ? BEFORE : shown();
        if (shown == BEFORE) {
            startHour(hour + 1);
        }
        if (shown != AS_IS) {
            return false;
        }
        next = matching(wanted.seconds, usec, false);
        usec = next == NONE ? usec : next;
        shown = next == NONE ? BEFORE : shown();
        if (shown == BEFORE) {
            minute++;
            usec = 0;
        }
        return shown == AS_IS;
    }

    private void startDay(int newDay) {
        day = newDay;
        startHour(0);
    }

    private void startHour(int newHour) {
        hour = newHour;
        minute = 0;
        usec = 0;
    }

    /** {@return the smallest value of the parts that is at least {@code value}, or NONE} */
    private int matching(List<Part> parts, int value, boolean fromEnd) {
        if (parts == null) {
            return value;
        }
        int best = NONE;
        for (var part : parts) {
            int start = fromEnd ? dayFromEnd(part.start()) : part.start();
            int stop = fromEnd ? dayFromEnd(part.stop()) : part.stop();
            if (fromEnd && stop > 0) {
                int swapped = start;
                start = stop;
                stop = swapped;
            }
            if (start >= value) {
                best = best == NONE || start < best ? start : best;
            } else if (part.repeat() > 0) {
                int steps = (value - start + part.repeat() - 1) / part.repeat();
                int reached = start + steps * part.repeat();
                boolean fits = stop < 0 || reached <= stop;
                best = fits && (best == NONE || reached < best) ? reached : best;
            }
        }
        return best;
    }

    /** {@return the day of this month that is the {@code count}th from its end, or -1 when it has not so many} */
    private int dayFromEnd(int count) {
        int length = (int) (Civil.days(year, month + 1, 1) - Civil.days(year, month, 1));
        return count < 0 || count > length ? -1 : length + 1 - count;
    }

    /**
     * {@return whether clocks show the time of the fields} Where they show a later one instead (they skip it, or a field is
     * beyond its range), the fields become that one, and the search goes on from there: behind a gap at midnight the same day
     * may still have what is wanted.
     */
    private int shown() {
        long local = local();
        var civil = Civil.ofDays(Math.floorDiv(local, 86_400L));
        boolean carried = civil.year() != year || civil.month() != month || civil.day() != day || hour > 23 || minute > 59
                || usec >= 60 * Calendar.SECOND;
        long moment = moment();
        long shown = zone.localAt(moment);
        if (shown > local || carried) {
            moveOn(shown);
            return LATER;
        }
        boolean other = wanted.place instanceof Place.Local place && place.summer() != null
                && zone.at(moment).summer() != place.summer();
        return shown < local || other ? BEFORE : AS_IS;
    }

    /** The fields become a later time, and those below the first that differs begin anew: 33 March is 1 April, not the second. */
    private void moveOn(long shown) {
        int oldYear = year;
        int oldMonth = month;
        int oldDay = day;
        int oldHour = hour;
        int oldMinute = minute;
        setLocal(shown, usec % Calendar.SECOND);
        if (year != oldYear) {
            month = 1;
        } else if (month != oldMonth) {
            day = 1;
        } else if (day != oldDay) {
            hour = 0;
        } else if (hour != oldHour) {
            minute = 0;
        } else if (minute != oldMinute) {
            usec %= Calendar.SECOND;
        }
    }

    private long local() {
        return Civil.days(year, month, day) * 86_400 + hour * 3600L + minute * 60L + usec / Calendar.SECOND;
    }

    private long moment() {
        long moment = zone.momentOf(local(), offset);
        offset = zone.at(moment).seconds();
        return moment;
    }

    /** Carries fields beyond their ranges into the next one; a time that clocks skip becomes the one after it. */
    private void normalize() {
        setLocal(zone.localAt(moment()), usec % Calendar.SECOND);
    }

    private void setLocal(long local, int partUsec) {
        var civil = Civil.ofDays(Math.floorDiv(local, 86_400L));
        int inDay = (int) Math.floorMod(local, 86_400L);
        year = civil.year();
        month = civil.month();
        day = civil.day();
        hour = inDay / 3600;
        minute = inDay % 3600 / 60;
        usec = inDay % 60 * Calendar.SECOND + partUsec;
    }
}
