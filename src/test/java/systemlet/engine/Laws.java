package systemlet.engine;

import systemlet.base.Check;
import systemlet.base.Spans;
import systemlet.unit.Dependency;
import systemlet.unit.JobMode;
import systemlet.unit.KillMode;
import systemlet.unit.KillSettings;

/**
 * What must hold after every turn, whatever happened. Each law throws {@link Check.Broken} with its words and the unit.
 */
public final class Laws {
    /** Longer than any timeout of the swarm. */
    private static final long WORK_USEC_MAX = 3 * Spans.MINUTE;

    private Laws() {}

    public static void check(FakeWorld world) {
        Engine engine = world.engine();
        for (Unit unit : engine.units()) {
            checkMains(unit, world.mainCount(unit.name().text()));
            checkEdges(unit);
            checkLone(unit);
        }
        checkUnitsAndJobs(engine);
        Check.that(world.openJobs() == engine.jobs().size(), "every job that was announced is there or has ended");
    }

    /** What holds for an engine in any world, after every turn. */
    public static void checkUnitsAndJobs(Engine engine) {
        int jobs = 0;
        for (Unit unit : engine.units()) {
            jobs += (unit.job == null ? 0 : 1) + (unit.nopJob == null ? 0 : 1);
            checkRest(unit);
            checkMotion(unit);
        }
        Check.that(jobs == engine.jobs().size(), "every job is its unit's: " + jobs + " of " + engine.jobs());
        Check.that(!engine.jobs.hasWork(), "nothing that may run is left over");
        for (Job job : engine.jobs()) {
            checkJob(engine, job);
        }
    }

    private static void checkJob(Engine engine, Job job) {
        Check.that(job.type.mayBeInTransaction(), "a queued job is no request: " + job);
        boolean held = engine.jobs.isHeldBack(job);
        ActiveState state = job.unit().activeState();
        boolean moving = state == ActiveState.ACTIVATING || state == ActiveState.DEACTIVATING
                || state == ActiveState.RELOADING || state == ActiveState.MAINTENANCE;
        Check.that(job.state == JobState.RUNNING || held || moving, "a job waits for something: " + job + " in "
                + state);
    }

    /** A unit at rest owns no process and no deadline. */
    private static void checkRest(Unit unit) {
        if (unit.activeState().isInactiveOrFailed()) {
            String who = unit + " in " + unit.state();
            Check.that(unit.processes.mainPid == 0, "who rests has no main process: " + who);
            Check.that(unit.processes.controlPid == 0, "who rests has no control process: " + who);
            Check.that(unit.processes.pending == null, "who rests has asked for no process: " + who);
            Check.that(unit.stateAlarm.place < 0, "who rests has no alarm: " + who);
            Check.that(unit.service() == null || unit.service().watchdog.place < 0, "who rests has no watchdog: "
                    + who);
        }
    }

    /** A unit on its way has a process or a deadline that brings it on. */
    private static void checkMotion(Unit unit) {
        ActiveState state = unit.activeState();
        boolean moves = state == ActiveState.ACTIVATING || state == ActiveState.DEACTIVATING
                || state == ActiveState.RELOADING;
        boolean driven = unit.processes.mainPid > 0 || unit.processes.controlPid > 0 || unit.processes.pending != null
                // that one by its restart job
                || unit.stateAlarm.place >= 0 || unit.state() == ServiceState.AUTO_RESTART;
        Check.that(!moves || driven, "who moves is driven: " + unit + " in " + unit.state());
    }

    /** {@return whether a unit leaves no process behind when it stops} */
    public static boolean killsAll(Unit unit) {
        return unit.config().get(KillSettings.KILL_MODE) == KillMode.CONTROL_GROUP
                && unit.config().get(KillSettings.SEND_SIGKILL);
    }

    /** @param count living processes that were started as the unit's main process */
    public static void checkMains(Unit unit, int count) {
        Check.that(!killsAll(unit) || count <= 1, "a unit has one main process: " + unit + " in " + unit.state());
    }

    public static void checkEdges(Unit unit) {
        for (Dependency kind : Dependency.values()) {
            for (Unit other : unit.edges.of(kind)) {
                Check.that(other.edges.has(kind.inverse(), unit), "an edge has two ends: " + unit + " " + kind + " "
                        + other);
            }
        }
    }

    /** Where it is known beforehand that a restart comes to its own job, looking at all that it pulls in comes to that. */
    private static void checkLone(Unit unit) {
        if (unit.job == null && LoneAnchor.is(JobType.RESTART, unit, JobMode.FAIL)) {
            String lone = plan(unit, true);
            String full = plan(unit, false);
            Check.that(lone.equals(full), "what is left out had nothing to do: " + full);
        }
    }

    private static String plan(Unit unit, boolean lone) {
        try {
            return Transaction.planned(unit.engine, JobType.RESTART, unit, JobMode.FAIL, lone).all().toString();
        } catch (EngineException refused) {
            return refused.getMessage();
        }
    }

    /** No unit begins to start while one that goes first is still starting. */
    static void checkOrder(Unit unit, Effect.Spawn spawn) {
        boolean begins = spawn.index() == 0 && (spawn.phase() == Phase.CONDITION || spawn.phase() == Phase.START_PRE
                || spawn.phase() == Phase.START);
        if (begins) {
            checkOrder(unit);
        }
    }

    /** The same for one whose start is on its way. */
    public static void checkOrder(Unit unit) {
        if (unit.job == null || unit.job.type != JobType.START || unit.job.ignoreOrder
                || unit.job.state != JobState.RUNNING) {
            return;
        }
        for (Unit other : unit.edges.of(Dependency.AFTER)) {
            Job theirs = other.job;
            boolean first = theirs != null && theirs.type == JobType.START && theirs.state == JobState.RUNNING
                    && theirs.id() < unit.job.id() && !theirs.ignoreOrder
                    && theirs.beginRunning.monotonicUsec() < unit.job.beginRunning.monotonicUsec();
            Check.that(!first, "who comes after waits: " + unit + " for " + other);
        }
    }

    /**
     * When nobody has asked for anything for long, no work is older than the longest timeout. Services that restart
     * themselves go on for ever, and jobs whose order is a cycle wait for ever, as under systemd.
     */
    public static void checkSilence(Engine engine, long now) {
        for (Job job : engine.jobs()) {
            boolean old = now - job.beginRunning.monotonicUsec() > WORK_USEC_MAX;
            Check.that(job.state == JobState.WAITING || !old, "work ends: " + job + " in " + job.unit().state());
        }
        for (Unit unit : engine.units()) {
            ActiveState state = unit.activeState();
            boolean moves = state == ActiveState.DEACTIVATING || state == ActiveState.RELOADING;
            boolean old = now - unit.stateChange.monotonicUsec() > WORK_USEC_MAX;
            Check.that(!moves || !old, "the way down ends: " + unit + " in " + unit.state());
        }
    }
}
