package systemlet.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import systemlet.engine.Transaction.Candidate;
import systemlet.unit.Dependency;

/**
 * Looks for a cycle in the order of a transaction's jobs and of jobs that are queued already, and breaks it by dropping
 * a unit on it that does not matter. Depth first with a path of its own instead of recursion.
 */
final class OrderCheck {
    private enum Mark { ON_PATH, CLEAR }

    /** One step of the walk: a unit with a job, and the units that come after it. */
    private static final class Step {
        final Unit unit;
        final JobType type;
        final List<Unit> later = new ArrayList<>();
        int next;

        Step(Unit unit, JobType type) {
            this.unit = unit;
            this.type = type;
        }

        @Override
        public String toString() {
            return unit + "/" + type.word();
        }
    }

    private final Engine engine;
    private final Transaction transaction;
    private final Map<Unit, Mark> marks = new HashMap<>();   // looked up only, never walked
    private final List<Step> path = new ArrayList<>();

    OrderCheck(Engine engine, Transaction transaction) {
        this.engine = engine;
        this.transaction = transaction;
    }

    /**
     * {@return whether a cycle was found and broken, so that the rest must be looked at again}
     *
     * @throws EngineException where every unit on the cycle matters
     */
    boolean breaksCycle() throws EngineException {
        for (Unit unit : transaction.units()) {
            if (marks.get(unit) == null && walk(unit)) {
                return true;
            }
        }
        return false;
    }

    private boolean walk(Unit first) throws EngineException {
        push(first);
        while (!path.isEmpty()) {
            Step step = path.get(path.size() - 1);
            if (step.next == step.later.size()) {
                marks.put(step.unit, Mark.CLEAR);
                path.remove(path.size() - 1);
                continue;
            }
            Unit next = step.later.get(step.next++);
            Mark mark = marks.get(next);
            if (mark == null) {
                push(next);
            } else if (mark == Mark.ON_PATH) {
                breakCycle(next);
                return true;
            }
        }
        return false;
    }

    private void push(Unit unit) {
        JobType type = typeOf(unit);
        Step step = new Step(unit, type);
        if (!ignoresOrder(unit)) {
            for (Unit other : unit.edges.of(Dependency.BEFORE)) {
                JobType theirs = typeOf(other);
                if (theirs != null && !ignoresOrder(other) && JobType.order(type, theirs) < 0) {
                    step.later.add(other);
                }
            }
            for (Unit other : unit.edges.of(Dependency.AFTER)) {
                JobType theirs = typeOf(other);
                if (theirs != null && !ignoresOrder(other) && JobType.order(theirs, type) > 0) {
                    step.later.add(other);
                }
            }
        }
        marks.put(unit, Mark.ON_PATH);
        path.add(step);
    }

    private JobType typeOf(Unit unit) {
        List<Candidate> jobs = transaction.byUnit.get(unit);
        return jobs != null ? jobs.get(0).type : unit.job != null ? unit.job.type : null;
    }

    private boolean ignoresOrder(Unit unit) {
        List<Candidate> jobs = transaction.byUnit.get(unit);
        return jobs != null ? jobs.get(0).ignoreOrder : unit.job != null && unit.job.ignoreOrder;
    }

    private void breakCycle(Unit start) throws EngineException {
        Unit dropped = null;
        boolean first = true;
        JobType type = typeOf(start);
        for (int i = path.size() - 1; i >= 0; i--) {
            Step step = path.get(i);
            engine.log(start, 4, (first ? "Found ordering cycle on " : "Found dependency on ") + step);
            first = false;
            if (dropped == null && transaction.has(step.unit) && !matters(step.unit)) {
                dropped = step.unit;
            }
            if (step.unit == start) {
                break;
            }
        }
        if (dropped == null) {
            engine.log(start, 3, "Unable to break cycle starting with " + start + "/" + type.word());
            throw EngineException.systemd("TransactionOrderIsCyclic",
                    "Transaction order is cyclic. See system logs for details.");
        }
        engine.log(start, 3, "Job " + dropped + "/" + typeOf(dropped).word()
                + " deleted to break ordering cycle starting with "
                + start + "/" + type.word());
        transaction.delete(dropped);
    }

    private boolean matters(Unit unit) {
        for (Candidate one : transaction.byUnit.get(unit)) {
            if (one.matters) {
                return true;
            }
        }
        return false;
    }
}
