package systemlet.manager;

import java.util.Iterator;
import java.util.TreeSet;
import systemlet.engine.Event;

/**
 * Tells when a unit has no process left. Without control groups nobody tells us, but the last process of a unit always
 * ends as a child of ours or of a process outside the unit; so it is enough to look again whenever something was reaped,
 * once a turn, and once a second for the rare one whose parent is not ours.
 */
final class LeftoverWatch {
    /** Microseconds between looks while a unit is waited for and nothing is reaped. */
    private static final long LOOK_USEC = 1_000_000;

    private final ProcessTracker tracker;
    private final Facts facts;
    private final TreeSet<String> units = new TreeSet<>();
    private boolean reaped;
    private long nextLookUsec = Long.MAX_VALUE;

    LeftoverWatch(ProcessTracker tracker, Facts facts) {
        this.tracker = tracker;
        this.facts = facts;
    }

    /** Begins to wait for a unit; answered at once where it is empty. */
    void watch(String unit, long nowUsec) {
        if (isEmpty(unit)) {
            units.remove(unit);
            facts.answer(new Event.Emptied(unit));
        } else {
            units.add(unit);
            nextLookUsec = nowUsec + LOOK_USEC;
        }
    }

    /** Who has a child of ours is not asked about: when that is reaped, we look again. */
    private boolean isEmpty(String unit) {
        return !tracker.hasChild(unit) && tracker.members(unit).isEmpty();
    }

    void unwatch(String unit) {
        units.remove(unit);
    }

    /** Something ended in this turn. */
    void reaped() {
        reaped = true;
    }

    /** {@return when to look at the latest, monotonic µs; Long.MAX_VALUE while nothing is waited for} */
    long nextLookUsec() {
        return units.isEmpty() ? Long.MAX_VALUE : nextLookUsec;
    }

    /** Looks, where there is a reason to. */
    void look(long nowUsec) {
        if (units.isEmpty() || !reaped && nowUsec < nextLookUsec) {
            reaped = false;
            return;
        }
        reaped = false;
        nextLookUsec = nowUsec + LOOK_USEC;
        tracker.refresh();
        for (Iterator<String> each = units.iterator(); each.hasNext(); ) {
            String unit = each.next();
            if (isEmpty(unit)) {
                each.remove();
                facts.saw(new Event.Emptied(unit));
            }
        }
    }
}
