package systemlet.engine;

import java.util.ArrayList;
import systemlet.unit.Dependency;
import systemlet.unit.JobMode;
import systemlet.unit.LoadState;

/**
 * Tells beforehand that a start or restart comes to its own job alone: of all that it pulls in, and that pulls in,
 * nothing has anything to do. So it is with most: the fifty units below a service run since the boot. It walks over the
 * units and makes nothing, where {@link Closure} makes a candidate, its links and its asks for each.
 *
 * <p>"Yes" is certain, and {@link Transaction} then comes to the same by dropping all the others as redundant or unasked.
 * Whatever might be refused, contradict something, or be logged makes it "no": the closure decides. Units that would
 * start do not count where only units with nothing to do ask for them, for they go with these; unless they ask for each
 * other in a ring, which systemd does not see is asked for by nobody.
 */
final class LoneAnchor {
    private static final int START = 1;
    private static final int STOP = 2;
    /** A unit that would start, and is not known to go. */
    private static final int LEFT = 4;
    private static final int KINDS = START | STOP | LEFT;

    private final Unit anchor;
    private final JobType anchorType;
    private final int walk;
    private final ArrayList<Unit> open = new ArrayList<>(64);
    private final ArrayList<Unit> left = new ArrayList<>();

    private LoneAnchor(Unit anchor, JobType type) {
        this.anchor = anchor;
        anchorType = type;
        walk = anchor.engine.units.newWalk() << 3;
    }

    /** {@return whether nothing but this job would come of a request for it} */
    static boolean is(JobType type, Unit anchor, JobMode mode) {
        boolean pulls = type == JobType.START || type == JobType.RESTART;
        return pulls && mode != JobMode.ISOLATE && mode != JobMode.TRIGGERING && new LoneAnchor(anchor, type).isLone();
    }

    private boolean isLone() {
        if (anchorType == JobType.RESTART && restartsOthers() || !starts(anchor)) {
            return false;
        }
        while (!open.isEmpty()) {
            Unit unit = open.remove(open.size() - 1);
            if (!(mark(unit) == STOP ? stops(unit, Facet.PROPAGATES_STOP) : starts(unit))) {
                return false;
            }
        }
        return allGo();
    }

    /** {@return whether of the units that would start each is left without one that asks for it} */
    private boolean allGo() {
        int before;
        do {
            before = left.size();
            for (int i = left.size() - 1; i >= 0; i--) {
                if (!isAsked(left.get(i))) {
                    left.get(i).walk &= ~LEFT;
                    left.remove(i);
                }
            }
        } while (left.size() < before);
        return left.isEmpty();
    }

    private boolean isAsked(Unit unit) {
        return isAsked(unit, Facet.PULLS_IN_START) || isAsked(unit, Facet.PULLS_IN_START_IF_POSSIBLE);
    }

    private boolean isAsked(Unit unit, Facet facet) {
        for (Dependency kind : facet.kinds()) {
            for (Unit asker : unit.edges.of(kind.inverse())) {
                if ((mark(asker) & LEFT) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean restartsOthers() {
        for (Dependency kind : Facet.PROPAGATES_RESTART.kinds()) {
            for (Unit other : anchor.edges.of(kind)) {
                if (JobType.TRY_RESTART.collapse(other.activeState()) != JobType.NOP) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Looks at what the start of a unit pulls in. */
    private boolean starts(Unit unit) {
        return startsOthers(unit, Facet.PULLS_IN_START, false)
                && startsOthers(unit, Facet.PULLS_IN_START_IF_POSSIBLE, true) && isChecked(unit)
                && stops(unit, Facet.PULLS_IN_STOP) && stops(unit, Facet.PULLS_IN_STOP_IF_POSSIBLE);
    }

    private boolean startsOthers(Unit unit, Facet facet, boolean ignorable) {
        for (Dependency kind : facet.kinds()) {
            for (Unit other : unit.edges.of(kind)) {
                if (!mayStart(other, unit == anchor, ignorable)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean mayStart(Unit other, boolean forAnchor, boolean ignorable) {
        if (other == anchor) {
            return anchorType == JobType.START;   // it is the anchor's own job
        }
        LoadState load = other.config().loadState();
        if (ignorable && (load == LoadState.NOT_FOUND || load == LoadState.MASKED)) {
            return true;   // it is passed over without a word
        }
        if (load != LoadState.LOADED || mark(other) == STOP || contradicts(JobType.START, other)
                || forAnchor && isToStart(other)) {
            return false;
        }
        if (mark(other) == 0 && isToStart(other)) {
            push(other, START | LEFT);
            left.add(other);
        } else {
            push(other, START);
        }
        return true;
    }

    private static boolean isToStart(Unit unit) {
        return !JobType.START.isRedundant(unit.activeState());
    }

    private boolean isChecked(Unit unit) {
        for (Dependency kind : Facet.PULLS_IN_CHECK.kinds()) {
            for (Unit other : unit.edges.of(kind)) {
                if (other == anchor || other.config().loadState() != LoadState.LOADED || isToStart(other)
                        || contradicts(JobType.VERIFY_ACTIVE, other) || mark(other) == STOP) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean stops(Unit unit, Facet facet) {
        for (Dependency kind : facet.kinds()) {
            for (Unit other : unit.edges.of(kind)) {
                boolean never = !other.mayHave(JobType.STOP);   // nothing to do is no failure
                if (!never && (other == anchor || (mark(other) & START) != 0 || contradicts(JobType.STOP, other)
                        || !JobType.STOP.isRedundant(other.activeState()))) {
                    return false;
                }
                if (!never) {
                    push(other, STOP);
                }
            }
        }
        return true;
    }

    private static boolean contradicts(JobType type, Unit unit) {
        return unit.job != null && type.conflicts(unit.job.type);
    }

    private int mark(Unit unit) {
        return (unit.walk & ~KINDS) == walk ? unit.walk & KINDS : 0;
    }

    private void push(Unit unit, int kind) {
        if (mark(unit) == 0) {
            unit.walk = walk | kind;
            open.add(unit);
        }
    }
}
