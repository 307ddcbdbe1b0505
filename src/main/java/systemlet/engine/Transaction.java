package systemlet.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import systemlet.unit.JobMode;
import systemlet.unit.UnitSettings;

/**
 * A consistent set of jobs, made from one request. The life of a transaction:
 *
 * <ol>
 * <li>closure: the anchor job pulls in the jobs of its dependencies ({@link Closure}), each linked to the one that asked,
 *     the link saying whether it matters (Requires=) or not (Wants=); not where nothing would remain ({@link LoneAnchor});
 * <li>with mode "fail", jobs that do not matter and would stop something or contradict a queued job are dropped;
 * <li>jobs that have nothing to do are dropped, and so is what nobody asks for any more;
 * <li>a cycle in the order is broken by dropping a unit that does not matter ({@link OrderCheck});
 * <li>several jobs of one unit are merged; of two in conflict one that does not matter is dropped;
 * <li>jobs that contradict queued ones refuse the transaction where they may not be replaced;
 * <li>the rest is installed.
 * </ol>
 * A refusal leaves everything as it was. Nothing here runs a job.
 */
final class Transaction {
    /** Bound of the closure: a unit graph larger than this is an error of configuration. */
    private static final int MAX_JOBS = 100_000;

    /** A job that may come to be, with the links to those that it asks for and that ask for it. */
    static final class Candidate {
        final Unit unit;
        JobType type;
        boolean ignoreOrder;
        boolean matters;
        final List<Link> asks = new ArrayList<>(4);
        final List<Link> askedBy = new ArrayList<>(4);

        Candidate(Unit unit, JobType type) {
            this.unit = unit;
            this.type = type;
        }

        @Override
        public String toString() {
            return unit + "/" + type.word();
        }
    }

    /** One job asks for another. */
    record Link(Candidate from, Candidate to, boolean matters, boolean conflicts) {}

    private final Engine engine;
    private final JobMode mode;
    final Map<Unit, List<Candidate>> byUnit = new LinkedHashMap<>();
    Candidate anchor;
    private int count;

    Transaction(Engine engine, JobMode mode) {
        this.engine = engine;
        this.mode = mode;
    }

    /**
     * Makes the jobs of a request real.
     *
     * @param affected takes all other jobs that came of it, in order; may be null
     * @return the job of the request itself
     */
    static Job enqueue(Engine engine, JobType request, Unit unit, JobMode mode, Map<String, String> details,
            List<Job> affected) throws EngineException {
        if (mode == JobMode.ISOLATE && request != JobType.START) {
            throw EngineException.dbus("InvalidArgs", "Isolate is only valid for start.");
        }
        if (mode == JobMode.ISOLATE && !unit.config().get(UnitSettings.ALLOW_ISOLATE)) {
            throw EngineException.systemd("NoIsolation", "Operation refused, unit may not be isolated.");
        }
        if (mode == JobMode.TRIGGERING && request != JobType.STOP) {
            throw EngineException.dbus("InvalidArgs", "--job-mode=triggering is only valid for stop.");
        }
        JobType type = request.collapse(unit.activeState());
        return planned(engine, type, unit, mode, LoneAnchor.is(type, unit, mode)).install(details, affected);
    }

    /** {@return what is to be installed} @param lone nothing but the anchor would be left of what it pulls in */
    static Transaction planned(Engine engine, JobType type, Unit unit, JobMode mode, boolean lone)
            throws EngineException {
        Transaction it = new Transaction(engine, mode);
        it.closure(type, unit, lone);
        it.activate();
        return it;
    }

    /** Reloads what PropagatesReloadTo= names, for a unit that reloads of its own accord. */
    static void propagateReload(Engine engine, Unit unit) throws EngineException {
        Transaction it = new Transaction(engine, JobMode.FAIL);
        it.anchor = it.candidate(unit, JobType.NOP);
        Closure closure = new Closure(it);
        closure.reloadOthers(it.anchor, false);
        closure.drain();
        it.activate();
        it.install(Map.of(), null);
    }

    private void closure(JobType type, Unit unit, boolean lone) throws EngineException {
        Closure closure = new Closure(this);
        boolean ignoreOrder = mode == JobMode.IGNORE_DEPENDENCIES;
        boolean alone = lone || ignoreOrder || mode == JobMode.IGNORE_REQUIREMENTS;
        closure.add(type, unit, null, true, false, alone, ignoreOrder);
        closure.drain();
        if (mode == JobMode.ISOLATE) {
            closure.stopOthers();
        } else if (mode == JobMode.TRIGGERING) {
            closure.stopTriggers(unit);
        }
    }

    /** {@return the candidate of that unit and type, made where there is none yet} */
    Candidate candidate(Unit unit, JobType type) throws EngineException {
        List<Candidate> known = byUnit.computeIfAbsent(unit, any -> new ArrayList<>(2));
        for (Candidate one : known) {
            if (one.type == type) {
                return one;
            }
        }
        if (++count > MAX_JOBS) {
            throw EngineException.dbus("LimitsExceeded", "Transaction has too many jobs.");
        }
        Candidate made = new Candidate(unit, type);
        known.add(0, made);   // of two that contradict each other the later one is told, and judged, first
        return made;
    }

    boolean has(Unit unit) {
        return byUnit.containsKey(unit);
    }

    private void activate() throws EngineException {
        markWhatMatters();
        if (mode == JobMode.FAIL) {
            minimizeImpact();
        }
        dropRedundant();
        said("Requested transaction contains an unfixable cyclic ordering dependency: ", () -> {
            do {
                dropUnasked();
            } while (new OrderCheck(engine, this).breaksCycle());
        });
        said("Requested transaction contains unmergeable jobs: ", () -> {
            while (!merge()) {
                dropUnasked();
            }
        });
        dropRedundant();
        said("Requested transaction contradicts existing jobs: ", this::refuseDestruction);
    }

    private interface Part {
        void make() throws EngineException;
    }

    /** Does a part of the work; where it is refused, the log says so too. */
    private void said(String problem, Part part) throws EngineException {
        try {
            part.make();
        } catch (EngineException refused) {
            engine.emit(new Effect.Log("", 4, problem + refused.getMessage(), Map.of()));
            throw refused;
        }
    }

    private void markWhatMatters() {
        ArrayDeque<Candidate> open = new ArrayDeque<>();
        anchor.matters = true;
        open.add(anchor);
        while (!open.isEmpty()) {
            for (Link link : open.poll().asks) {
                if (link.matters && !link.to.matters) {
                    link.to.matters = true;
                    open.add(link.to);
                }
            }
        }
    }

    private void minimizeImpact() {
        boolean again = true;
        while (again) {
            again = false;
            for (Candidate one : all()) {
                boolean stops = one.type == JobType.STOP && one.unit.activeState().isActiveOrActivating();
                boolean changes = one.unit.job != null && one.type.conflicts(one.unit.job.type);
                if (!one.matters && (stops || changes) && isIn(one)) {
                    delete(one);
                    again = true;
                }
            }
        }
    }

    /** Drops the units of which all jobs have nothing to do; the anchor stays in any case. */
    private void dropRedundant() {
        for (Unit unit : units()) {
            List<Candidate> jobs = byUnit.get(unit);
            boolean keep = false;
            for (Candidate one : jobs) {
                keep |= one == anchor || !one.type.isRedundant(unit.activeState())
                        || unit.job != null && one.type.conflicts(unit.job.type);
            }
            if (!keep) {
                for (Candidate one : List.copyOf(jobs)) {
                    unlink(one);   // what only it asks for goes as unasked
                }
            }
        }
    }

    /** Drops what nobody asks for: its asker was dropped before. Isolating keeps all, for its stops have no asker. */
    private void dropUnasked() {
        if (mode == JobMode.ISOLATE) {
            return;
        }
        boolean again = true;
        while (again) {
            again = false;
            for (Candidate one : all()) {
                if (one != anchor && one.askedBy.isEmpty() && isIn(one)) {
                    delete(one);
                    again = true;
                }
            }
        }
    }

    /** Merges the jobs of each unit. @return false where one was dropped instead and it must be tried again */
    private boolean merge() throws EngineException {
        for (List<Candidate> jobs : byUnit.values()) {
            JobType type = jobs.get(0).type;
            for (int i = 1; i < jobs.size(); i++) {
                JobType merged = JobType.merge(type, jobs.get(i).type);
                if (merged == null) {
                    dropOneOf(jobs, type, jobs.get(i).type);
                    return false;
                }
                type = merged.collapse(jobs.get(i).unit.activeState());
            }
        }
        for (List<Candidate> jobs : byUnit.values()) {
            mergeInto(jobs);
        }
        return true;
    }

    private void mergeInto(List<Candidate> jobs) {
        Candidate kept = jobs.contains(anchor) ? anchor : jobs.get(0);
        for (Candidate other : List.copyOf(jobs)) {
            if (other != kept) {
                kept.type = JobType.merge(kept.type, other.type).collapse(kept.unit.activeState());
                kept.ignoreOrder |= other.ignoreOrder;
                kept.matters |= other.matters;
                jobs.remove(other);
            }
        }
    }

    /** Drops one of two jobs of a unit that are in conflict: one that does not matter, a stop rather than a start. */
    private void dropOneOf(List<Candidate> jobs, JobType first, JobType second) throws EngineException {
        for (int i = 0; i < jobs.size(); i++) {
            for (int k = i + 1; k < jobs.size(); k++) {
                Candidate a = jobs.get(i);
                Candidate b = jobs.get(k);
                if (a.type.conflicts(b.type) && !(a.matters && b.matters)) {
                    delete(rather(a, b) ? a : b);
                    return;
                }
            }
        }
        throw EngineException.systemd("TransactionJobsConflicting", "Transaction contains conflicting jobs '"
                + first.word()
                + "' and '" + second.word() + "' for " + jobs.get(0).unit
                + ". Probably contradicting requirement dependencies configured.");
    }

    /** {@return whether dropping {@code a} rather than {@code b} does what people would expect} */
    private static boolean rather(Candidate a, Candidate b) {
        if (a.matters || b.matters) {
            return b.matters;
        }
        if (a.type == JobType.STOP) {
            return !isConflicted(a);
        }
        return b.type != JobType.STOP || isConflicted(b);
    }

    private static boolean isConflicted(Candidate stop) {
        boolean conflicted = false;
        for (Link link : stop.askedBy) {
            conflicted |= link.conflicts;
        }
        return conflicted;
    }

    private void refuseDestruction() throws EngineException {
        for (List<Candidate> jobs : byUnit.values()) {
            Candidate one = jobs.get(0);
            Job queued = one.unit.job;
            if (queued != null && (mode == JobMode.FAIL || queued.irreversible) && queued.type.conflicts(one.type)) {
                throw EngineException.systemd("TransactionIsDestructive", "Transaction for " + anchor
                        + " is destructive (" + one.unit + " has '" + queued.type.word() + "' job queued, but '"
                        + one.type.word() + "' is included in transaction).");
            }
        }
    }

    private Job install(Map<String, String> details, List<Job> affected) {
        if (mode == JobMode.ISOLATE || mode == JobMode.FLUSH) {
            for (Job queued : engine.jobs.snapshot()) {
                if (!queued.unit().config().get(UnitSettings.IGNORE_ON_ISOLATE) && !has(queued.unit())
                        && !engine.jobs.isGone(queued)) {
                    engine.jobs.finish(queued, JobResult.CANCELED, false, false);
                }
            }
        }
        Job anchored = null;
        for (List<Candidate> jobs : byUnit.values()) {
            Candidate one = jobs.get(0);
            Job job = engine.jobs.create(one.unit, one.type);
            job.irreversible = mode == JobMode.REPLACE_IRREVERSIBLY;
            job.ignoreOrder = one.ignoreOrder;
            job.details = one == anchor ? details : Map.of();
            Job installed = engine.jobs.install(job);
            if (one == anchor) {
                anchored = installed;
            }
            if (affected != null && one != anchor) {
                affected.add(installed);
            }
        }
        return anchored;
    }

    List<Unit> units() {
        return new ArrayList<>(byUnit.keySet());
    }

    List<Candidate> all() {
        List<Candidate> all = new ArrayList<>();
        for (List<Candidate> jobs : byUnit.values()) {
            all.addAll(jobs);
        }
        return all;
    }

    private boolean isIn(Candidate one) {
        List<Candidate> jobs = byUnit.get(one.unit);
        return jobs != null && jobs.contains(one);
    }

    /** Drops all jobs of a unit, and what cannot be without them. */
    void delete(Unit unit) {
        List<Candidate> jobs = byUnit.get(unit);
        while (jobs != null && !jobs.isEmpty()) {
            delete(jobs.get(0));
            jobs = byUnit.get(unit);
        }
    }

    /** Drops a job, and with it every job that asked for it and cannot do without. */
    void delete(Candidate first) {
        ArrayDeque<Candidate> doomed = new ArrayDeque<>();
        doomed.add(first);
        while (!doomed.isEmpty()) {
            Candidate one = doomed.poll();
            if (isIn(one)) {
                for (Link link : one.askedBy) {
                    if (link.matters) {
                        doomed.add(link.from);
                    }
                }
                unlink(one);
            }
        }
    }

    private void unlink(Candidate one) {
        for (Link link : one.asks) {
            link.to.askedBy.remove(link);
        }
        for (Link link : one.askedBy) {
            link.from.asks.remove(link);
        }
        List<Candidate> jobs = byUnit.get(one.unit);
        jobs.remove(one);
        if (jobs.isEmpty()) {
            byUnit.remove(one.unit);
        }
    }
}
