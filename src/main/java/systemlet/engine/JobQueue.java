package systemlet.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import systemlet.base.Check;
import systemlet.unit.Dependency;
import systemlet.unit.EmergencyAction;
import systemlet.unit.UnitSettings;

/**
 * All jobs: installs them, runs those that nothing holds back, and ends them with all that follows. A job is held back
 * while a unit that must go first has a job too ({@link JobType#order}); the end of a job puts its neighbours into the
 * run queue again. Nothing here recurses along the graph: failing dependencies go through a work list.
 */
final class JobQueue {
    /**
     * Bound for one drain: what is left runs in the next turn. OnFailure= can go in circles for ever, as in systemd.
     */
    static final int MAX_STEPS = 10_000;

    private final Engine engine;
    private final TreeMap<Long, Job> jobs = new TreeMap<>();
    private final ArrayDeque<Job> runnable = new ArrayDeque<>();
    private final ArrayDeque<Job> deferred = new ArrayDeque<>();
    private final ArrayDeque<Job> late = new ArrayDeque<>();
    private long nextId = 1;
    /** How many jobs ended in failure since boot (NFailedJobs). */
    int failedCount;
    /** How many jobs were installed since boot (NInstalledJobs counts these). */
    int installedCount;

    JobQueue(Engine engine) {
        this.engine = engine;
    }

    Collection<Job> all() {
        return jobs.values();
    }

    Job find(long id) {
        return jobs.get(id);
    }

    boolean isEmpty() {
        return jobs.isEmpty();
    }

    boolean hasWork() {
        return !runnable.isEmpty();
    }

    Job create(Unit unit, JobType type) {
        return new Job(nextId++, unit, type);
    }

    /**
     * Makes a job of a transaction real; it may be merged into the one that the unit has already. @return the job that
     * does it
     */
    Job install(Job job) {
        Unit unit = job.unit();
        Job old = job.type == JobType.NOP ? unit.nopJob : unit.job;
        if (old != null) {
            if (job.type != JobType.NOP && old.type.conflicts(job.type)) {
                finish(old, JobResult.CANCELED, false, false);
            } else {
                return merge(old, job);
            }
        }
        put(job);
        installedCount++;
        engine.emit(new Effect.JobNew(job.id(), unit.name().text()));
        engine.touch(unit);
        enqueue(job);
        startTimer(job);
        return job;
    }

    /** Puts a job where it belongs without telling anyone; for restoring too. */
    void put(Job job) {
        if (job.type == JobType.NOP) {
            job.unit().nopJob = job;
        } else {
            job.unit().job = job;
        }
        jobs.put(job.id(), job);
        nextId = Math.max(nextId, job.id() + 1);
    }

    private Job merge(Job old, Job job) {
        boolean keeps = old.state == JobState.WAITING || job.type != JobType.RELOAD && old.type.includes(job.type);
        if (job.type != JobType.NOP) {
            old.type = JobType.merge(old.type, job.type).collapse(old.unit().activeState());
        }
        old.irreversible |= job.irreversible;
        if (job.ignoreOrder && !old.ignoreOrder) {
            old.ignoreOrder = true;
            enqueueNeighbours(old.unit());   // they wait for it no longer
        }
        old.details = job.details.isEmpty() ? old.details : job.details;
        if (!keeps) {
            old.state = JobState.WAITING;   // it must be run again for what the new one wants besides
        }
        engine.touch(old.unit());
        enqueue(old);
        return old;
    }

    /** Looks again at every job that waits. */
    void enqueueWaiting() {
        for (Job job : snapshot()) {
            if (job.state == JobState.WAITING) {
                enqueue(job);
            }
        }
    }

    void enqueue(Job job) {
        if (!job.queued) {
            job.queued = true;
            runnable.add(job);
        }
    }

    /** Runs what may run now. @return how many jobs were looked at */
    int run(int maxSteps) {
        int steps = 0;
        for (; steps < maxSteps && !runnable.isEmpty(); steps++) {
            Job job = runnable.poll();
            job.queued = false;
            if (isGone(job)) {
                continue;
            }
            if (job.unit().processes.pending != null) {
                deferred.add(job);   // its unit waits for the answer to a spawn; then it goes on
            } else {
                run(job);
            }
        }
        return steps;
    }

    /** The unit's spawn was answered: its job may be looked at again. */
    void answered(Unit unit) {
        for (int i = deferred.size(); i > 0; i--) {
            Job job = deferred.poll();
            if (job.unit() == unit) {
                enqueue(job);
            } else {
                deferred.add(job);
            }
        }
        if (unit.job != null) {
            announce(unit.job);
        }
    }

    /** Says that a job has begun, where that is still to be said. */
    private void announce(Job job) {
        if (job.announce != null && !isGone(job)) {
            JobType type = job.announce;
            job.announce = null;
            JobMessages.begin(engine, job, type);
        }
    }

    /** Something else happens: jobs that wait for the last process of a unit were not done at once after all. */
    void announceLate() {
        while (!late.isEmpty()) {
            announce(late.poll());
        }
    }

    boolean isGone(Job job) {
        return jobs.get(job.id()) != job;
    }

    private void run(Job job) {
        if (job.state != JobState.WAITING || isHeldBack(job)) {
            return;
        }
        job.state = JobState.RUNNING;
        startRunningTimer(job);
        engine.touch(job.unit());
        JobType type = job.type;
        Verdict verdict = perform(job);
        if (isGone(job)) {
            return;
        }
        if (verdict == Verdict.LATER) {
            job.state = JobState.WAITING;
        } else if (verdict.result() != null) {
            finish(job, verdict.result(), true, verdict == Verdict.ALREADY);
        } else {
            engine.emit(new Effect.JobRunning(job.id()));
            job.announce = verdict == Verdict.ALREADY_ON_IT ? job.announce : type;
            if (waitsForEmptiness(job.unit(), type)) {
                late.add(job);
            } else if (job.unit().processes.pending == null) {
                announce(job);
            }
        }
    }

    /** {@return whether the stop may be done as soon as the world says that no process is left} */
    private static boolean waitsForEmptiness(Unit unit, JobType type) {
        Processes has = unit.processes;
        return (type == JobType.STOP || type == JobType.RESTART) && unit.activeState() == ActiveState.DEACTIVATING
                && has.mainPid == 0 && has.controlPid == 0 && has.pending == null;
    }

    private Verdict perform(Job job) {
        Unit unit = job.unit();
        return switch (job.type) {
            case VERIFY_ACTIVE -> unit.activeState().isActiveOrReloading() ? Verdict.ALREADY
                    : unit.activeState() == ActiveState.ACTIVATING ? Verdict.LATER : Verdict.NOT_ACTIVE;
            case START -> {
                if (!job.details.isEmpty()) {
                    unit.activation = job.details;
                }
                yield UnitVerbs.start(unit);
            }
            case STOP, RESTART -> UnitVerbs.stop(unit);
            case RELOAD -> UnitVerbs.reload(unit);
            case NOP -> Verdict.ALREADY;
            case TRY_RESTART, TRY_RELOAD, RELOAD_OR_START ->
                    throw new Check.Broken("a request was not collapsed: " + job);
        };
    }

    /** {@return whether a job of a unit that goes first is there} */
    boolean isHeldBack(Job job) {
        if (job.ignoreOrder || job.type == JobType.NOP) {
            return false;
        }
        for (Unit other : job.unit().edges.of(Dependency.AFTER)) {
            if (other.job != null && !other.job.ignoreOrder && JobType.order(other.job.type, job.type) < 0) {
                return true;
            }
        }
        for (Unit other : job.unit().edges.of(Dependency.BEFORE)) {
            if (other.job != null && !other.job.ignoreOrder && JobType.order(job.type, other.job.type) > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Ends a job.
     *
     * @param recursive whether jobs that depend on it fail with it
     * @param silent    the job did nothing, so there is nothing to say
     */
    void finish(Job job, JobResult result, boolean recursive, boolean silent) {
        ArrayDeque<Job> failed = new ArrayDeque<>();
        finishOne(job, result, recursive, silent, failed);
        while (!failed.isEmpty()) {
            Job next = failed.poll();
            if (!isGone(next)) {
                finishOne(next, JobResult.DEPENDENCY, true, false, failed);
            }
        }
    }

    private void finishOne(Job job, JobResult result, boolean recursive, boolean silent, ArrayDeque<Job> failed) {
        Unit unit = job.unit();
        JobType type = job.type;
        job.result = result;
        JobType unsaid = job.announce;
        job.announce = null;
        if (!silent) {
            JobMessages.end(engine, job, result);
        }
        if (result == JobResult.DONE && type == JobType.RESTART) {
            job.result = null;   // stopped: the second half begins
            job.type = JobType.START;
            job.state = JobState.WAITING;
            if (unsaid != null) {
                JobMessages.begin(engine, job, unsaid);   // stopped at once: systemd says so in this order
            }
            engine.touch(unit);
            enqueue(job);
        } else {
            remove(job, result);
            if (recursive) {
                collectFailing(unit, type, result, failed);
            }
            if (result == JobResult.TIMEOUT || result == JobResult.DEPENDENCY) {
                engine.log(unit, 5, "Job " + unit.name() + "/" + type.word() + " failed with result '" + result.word()
                        + "'.");
                engine.ripples.startFollowers(unit, Dependency.ON_FAILURE);
            }
            engine.ripples.tellTriggers(unit);
        }
        enqueueNeighbours(unit);
        engine.checkFinished();
    }

    private void remove(Job job, JobResult result) {
        Unit unit = job.unit();
        if (result == JobResult.FAILED || result == JobResult.INVALID) {
            failedCount++;
        }
        jobs.remove(job.id());
        engine.deadlines.disarm(job.alarm);
        if (unit.job == job) {
            unit.job = null;
        } else if (unit.nopJob == job) {
            unit.nopJob = null;
        }
        engine.jobRemoved(job, result);
        engine.ripples.jobGone(unit);
    }

    private void collectFailing(Unit unit, JobType type, JobResult result, ArrayDeque<Job> failed) {
        if (result != JobResult.DONE) {
            if (type == JobType.START || type == JobType.VERIFY_ACTIVE) {
                collectFailing(unit, Facet.PROPAGATES_START_FAILURE, failed);
            } else if (type == JobType.STOP) {
                collectFailing(unit, Facet.PROPAGATES_STOP_FAILURE, failed);
            }
        } else if (type == JobType.START && !unit.activeState().isActiveOrReloading()) {
            collectFailing(unit, Facet.PROPAGATES_INACTIVE_AS_FAILURE, failed);
        }
    }

    private static void collectFailing(Unit unit, Facet facet, ArrayDeque<Job> failed) {
        for (Dependency kind : facet.kinds()) {
            for (Unit other : unit.edges.of(kind)) {
                Job waiting = other.job;
                if (waiting != null && (waiting.type == JobType.START || waiting.type == JobType.VERIFY_ACTIVE)) {
                    failed.add(waiting);
                }
            }
        }
    }

    private void enqueueNeighbours(Unit unit) {
        for (Dependency order : Facet.ORDERS) {
            for (Unit other : unit.edges.of(order)) {
                if (other.job != null) {
                    enqueue(other.job);
                }
            }
        }
    }

    private void startTimer(Job job) {
        job.begin = engine.now();
        long span = job.unit().config().get(UnitSettings.JOB_TIMEOUT);
        engine.deadlines.arm(job.alarm, Alarm.after(job.begin.monotonicUsec(), span));
    }

    private void startRunningTimer(Job job) {
        job.beginRunning = engine.now();
        long span = job.unit().config().get(UnitSettings.JOB_RUNNING_TIMEOUT);
        long due = Alarm.after(job.beginRunning.monotonicUsec(), span);
        if (due < job.alarm.atUsec()) {
            engine.deadlines.arm(job.alarm, due);
        }
    }

    /** The job has lasted longer than JobTimeoutSec= or JobRunningTimeoutSec= allows. */
    void timedOut(Alarm alarm) {
        Unit unit = alarm.unit();
        Job job = unit.job != null && unit.job.alarm == alarm ? unit.job : unit.nopJob;
        if (job == null || job.alarm != alarm) {
            return;   // merged or gone
        }
        engine.log(unit, 4, "Job " + unit.name() + "/" + job.type.word() + " timed out.");
        finish(job, JobResult.TIMEOUT, true, false);
        EmergencyAction action = unit.config().get(UnitSettings.JOB_TIMEOUT_ACTION);
        engine.emergency(action, -1, "job timed out");
    }

    void save(Snapshot.Writer to) {
        to.put("next-job", nextId, 1);
        to.put("installed-jobs", installedCount, 0);
        to.put("failed-jobs", failedCount, 0);
    }

    void load(String key, String value) {
        switch (key) {
            case "next-job" -> nextId = Long.parseLong(value);
            case "installed-jobs" -> installedCount = Integer.parseInt(value);
            case "failed-jobs" -> failedCount = Integer.parseInt(value);
            default -> { }   // somebody else's
        }
    }

    /** {@return all jobs at this moment, oldest first, in a list of its own} */
    List<Job> snapshot() {
        return new ArrayList<>(jobs.values());
    }
}
