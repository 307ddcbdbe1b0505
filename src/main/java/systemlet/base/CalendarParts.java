package systemlet.base;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import systemlet.base.Calendar.Part;

/** The values of one field of a calendar event: checked and put into their normal form. */
final class CalendarParts {
    private CalendarParts() {}

    static List<Part> fullYears(List<Part> parts) {
        return parts == null ? null : parts.stream()
                .map(part -> new Part(fullYear(part.start()), fullYear(part.stop()), part.repeat())).toList();
    }

    private static int fullYear(int year) {
        return year < 0 ? year : year < 70 ? year + 2000 : year < 100 ? year + 1900 : year;
    }

    /** Puts the parts into order, drops doubles, ends ranges on a step. */
    static List<Part> sorted(List<Part> parts, int least, int most, boolean backwards) throws BadText {
        if (parts == null) {
            return null;
        }
        var list = new ArrayList<Part>();
        for (var part : parts) {
            var each = part;
            if (each.stop() > each.start() && each.repeat() > 0) {
                int beyond = (each.stop() - each.start()) % each.repeat();
                each = new Part(each.start(), each.stop() - beyond, each.repeat());
            }
            list.add(each.stop() == each.start() ? new Part(each.start(), -1, 0) : each);
        }
        list.sort(Comparator.comparingInt(Part::start).thenComparingInt(Part::stop).thenComparingInt(Part::repeat));
        var distinct = new ArrayList<Part>();
        for (var part : list) {
            if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).equals(part)) {
                distinct.add(part);
            }
        }
        int limit = most;
        for (var part : distinct) {
            // A day is at most 28 from the end, and systemd 252 takes 3 off again for each further one.
            limit -= backwards ? 3 : 0;
            check(part, least, limit, backwards);
        }
        return distinct;
    }

    private static void check(Part part, int least, int most, boolean backwards) throws BadText {
        boolean inside = part.start() >= least && part.start() <= most && part.repeat() <= most - least;
        boolean room;
        if (part.stop() >= 0) {
            room = part.stop() >= least && part.stop() <= most && (long) part.start() + part.repeat() <= part.stop();
        } else if (backwards) {
            room = part.start() - part.repeat() >= least;
        } else {
            room = (long) part.start() + part.repeat() <= most;
        }
        if (!inside || !room) {
            throw BadText.invalid("Calendar value out of range");
        }
    }
}
