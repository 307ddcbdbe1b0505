package systemlet.engine;

import java.util.ArrayList;
import java.util.List;
import systemlet.engine.Transaction.Candidate;
import systemlet.engine.Transaction.Link;
import systemlet.unit.Dependency;
import systemlet.unit.UnitSettings;

/**
 * The first step of a transaction: from one job to all that it pulls in, depth first. The path is kept on a stack of
 * its own; a job that cannot be queued fails those that need it, up to the first that only wants it.
 */
final class Closure {
    /** A job that is to be added for another one. */
    private record Ask(JobType type, Unit unit, boolean matters, boolean conflicts, boolean ignorable) {}

    /** A job of which the dependencies are being added. */
    private static final class Frame {
        final Candidate job;
        final boolean ignorable;
        final boolean ignoreOrder;
        final List<Ask> asks = new ArrayList<>();
        int next;

        Frame(Candidate job, boolean ignorable, boolean ignoreOrder) {
            this.job = job;
            this.ignorable = ignorable;
            this.ignoreOrder = ignoreOrder;
        }
    }

    private final Transaction to;
    private final List<Frame> path = new ArrayList<>();

    Closure(Transaction to) {
        this.to = to;
    }

    /** Adds a job; what it pulls in follows with {@link #drain}. {@code by} is null for the anchor. */
    void add(JobType type, Unit unit, Candidate by, boolean matters, boolean conflicts, boolean alone,
            boolean ignoreOrder)
            throws EngineException {
        add(new Ask(type, unit, matters, conflicts, false), by, alone, ignoreOrder);
    }

    private void add(Ask ask, Candidate by, boolean alone, boolean ignoreOrder) throws EngineException {
        Unit unit = ask.unit;
        if (ask.type != JobType.STOP) {
            Requests.requireLoaded(unit);
        }
        if (!unit.mayHave(ask.type)) {
            throw EngineException.systemd("JobTypeNotApplicable",
                    "Job type " + ask.type.word() + " is not applicable for unit " + unit + ".");
        }
        boolean known = hasCandidate(unit, ask.type);
        Candidate job = to.candidate(unit, ask.type);
        job.ignoreOrder |= ignoreOrder;
        if (by == null) {
            to.anchor = job;
        } else {
            Link link = new Link(by, job, ask.matters, ask.conflicts);
            by.asks.add(link);
            job.askedBy.add(link);
        }
        if (!known && !alone && ask.type != JobType.NOP) {
            Frame frame = new Frame(job, ask.ignorable, ignoreOrder);
            collect(frame);
            path.add(frame);
        }
    }

    private boolean hasCandidate(Unit unit, JobType type) {
        for (Candidate one : to.byUnit.getOrDefault(unit, List.of())) {
            if (one.type == type) {
                return true;
            }
        }
        return false;
    }

    /** Adds all that the jobs on the path still pull in. */
    void drain() throws EngineException {
        while (!path.isEmpty()) {
            Frame frame = path.get(path.size() - 1);
            if (frame.next == frame.asks.size()) {
                path.remove(path.size() - 1);
                continue;
            }
            Ask ask = frame.asks.get(frame.next++);
            try {
                add(ask, frame.job, false, frame.ignoreOrder);
            } catch (EngineException refused) {
                if (ask.ignorable) {
                    ignore(ask.unit, refused);
                } else if (!refused.is("JobTypeNotApplicable")) {   // nothing to do is no failure
                    unwind(refused);
                }
            }
        }
    }

    private void unwind(EngineException refused) throws EngineException {
        while (!path.isEmpty()) {
            Frame failed = path.remove(path.size() - 1);
            if (failed.ignorable) {
                ignore(failed.job.unit, refused);
                return;
            }
        }
        throw refused;
    }

    private static void ignore(Unit unit, EngineException refused) {
        boolean usual = refused.is("NoSuchUnit") || refused.is("UnitMasked") || refused.is("JobTypeNotApplicable");
        if (!usual) {
            unit.machine.log(unit, 4, "Cannot add dependency job, ignoring: " + refused.getMessage());
        }
    }

    private void collect(Frame frame) {
        Unit unit = frame.job.unit;
        JobType type = frame.job.type;
        if (type == JobType.START || type == JobType.RESTART) {
            ask(frame, Facet.PULLS_IN_START, JobType.START, true, false, false);
            ask(frame, Facet.PULLS_IN_START_IF_POSSIBLE, JobType.START, false, false, true);
            ask(frame, Facet.PULLS_IN_CHECK, JobType.VERIFY_ACTIVE, true, false, false);
            ask(frame, Facet.PULLS_IN_STOP, JobType.STOP, true, true, false);
            ask(frame, Facet.PULLS_IN_STOP_IF_POSSIBLE, JobType.STOP, false, false, true);
        }
        if (type == JobType.STOP) {
            ask(frame, Facet.PROPAGATES_STOP, JobType.STOP, true, false, false);
        } else if (type == JobType.RESTART) {
            ask(frame, Facet.PROPAGATES_RESTART, JobType.TRY_RESTART, true, false, false);
        } else if (type == JobType.RELOAD) {
            ask(frame, Facet.PROPAGATES_RELOAD, JobType.TRY_RELOAD, false, false, true);
        }
    }

    private static void ask(Frame frame, Facet facet, JobType type, boolean matters, boolean conflicts,
            boolean ignorable) {
        for (Dependency kind : facet.kinds()) {
            for (Unit other : frame.job.unit.edges.of(kind)) {
                JobType now = type.collapse(other.activeState());
                if (now != JobType.NOP) {
                    frame.asks.add(new Ask(now, other, matters, conflicts, ignorable));
                }
            }
        }
    }

    /** Adds reloads of all that the anchor passes reloads on to. */
    void reloadOthers(Candidate anchor, boolean ignoreOrder) {
        Frame frame = new Frame(anchor, true, ignoreOrder);
        ask(frame, Facet.PROPAGATES_RELOAD, JobType.TRY_RELOAD, false, false, true);
        path.add(frame);
    }

    /** Adds stops of all units that are not part of the transaction (isolate). */
    void stopOthers() throws EngineException {
        for (Unit unit : List.copyOf(to.anchor.unit.engine.units.all())) {
            if (isAlive(unit) && !to.has(unit) && !unit.config().get(UnitSettings.IGNORE_ON_ISOLATE)
                    && !isKeptByTrigger(unit)) {
                stop(unit);
            }
        }
    }

    /** A unit that is triggered by one that is wanted may go on. */
    private boolean isKeptByTrigger(Unit unit) {
        for (Unit trigger : unit.edges.of(Dependency.TRIGGERED_BY)) {
            if (hasCandidate(trigger, JobType.START)) {
                return true;
            }
        }
        return false;
    }

    /** Adds stops of the units that trigger this one (mode "triggering"). */
    void stopTriggers(Unit unit) throws EngineException {
        for (Unit trigger : unit.edges.of(Dependency.TRIGGERED_BY)) {
            if (isAlive(trigger) && !to.has(trigger)) {
                stop(trigger);
            }
        }
    }

    private static boolean isAlive(Unit unit) {
        return !unit.activeState().isInactiveOrFailed() || unit.job != null;
    }

    private void stop(Unit unit) throws EngineException {
        try {
            add(JobType.STOP, unit, to.anchor, true, false, false, false);
            drain();
        } catch (EngineException refused) {
            ignore(unit, refused);
        }
    }
}
