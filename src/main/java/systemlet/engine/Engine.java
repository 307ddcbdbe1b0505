package systemlet.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import systemlet.base.Bytes;
import systemlet.base.Check;
import systemlet.base.Id128;
import systemlet.unit.EmergencyAction;
import systemlet.unit.JobMode;
import systemlet.unit.UnitConfig;
import systemlet.unit.UnitName;

/**
 * The heart of the manager: all units, their jobs and what becomes of them, as systemd 252 does it. It is pure: it sees
 * the world through {@link Event}s and the questions of {@link Host}, and acts by {@link Effect}s alone.
 *
 * <p>A turn of the loop goes like this: {@link #begin} with the time, then any number of {@link #handle} and requests,
 * then {@link #drain} for the effects. These are performed at once; what answers them ({@link Event.Spawned} and its
 * like) is handled before any other fact, again with begin and drain, until drain gives nothing more. {@link
 * #nextWakeUsec} says when {@link #wake} is due even if nothing happens.
 *
 * <p>How a request travels: {@link #enqueue} makes a {@link Transaction}, which installs {@link Job}s; {@link JobQueue}
 * runs those that no order holds back; a job asks the {@link Machine} of its unit's type to start or stop it; the
 * machine goes from state to state by {@link Unit#enter}, and {@link Ripples} lets follow what that means for jobs and
 * other units.
 */
public final class Engine {
    /** What does not change while the manager runs. {@code user}: the manager of a user, not the system's. */
    public record Options(boolean user) {}

    final Host host;
    final Options options;
    final Deadlines deadlines = new Deadlines();
    final JobQueue jobs = new JobQueue(this);
    final JobProgress progress = new JobProgress(jobs);
    final Ripples ripples = new Ripples(this);
    final Units units;
    private final Map<Integer, Unit> byPid = new HashMap<>();   // looked up only
    private final Boot boot = new Boot(this);
    public final Purpose purpose = new Purpose(this);
    private final Outbox out = new Outbox();
    private Now now = Now.NEVER;
    private boolean serviceWatchdogs = true;
    private int exitCode;

    public Engine(Host host, Options options) {
        this.host = host;
        this.options = options;
        this.units = new Units(this);
    }

    /** Begins a turn: all that follows happens at this time. */
    public void begin(Now time) {
        now = time;
    }

    /** Begins a turn and lets everything happen that is due by now. */
    public void wake(Now time) {
        now = time;
        jobs.announceLate();
        deadlines.ring(this, time.monotonicUsec());
    }

    /** {@return when {@link #wake} is due, monotonic µs; Long.MAX_VALUE for never} */
    public long nextWakeUsec() {
        return jobs.hasWork() ? now.monotonicUsec() : deadlines.nextUsec();
    }

    /** Takes a fact in. */
    public void handle(Event event) {
        EventTable.handle(this, event);
    }

    /** Runs all that may run now. @return what the world is asked for, in order; a list that is the caller's */
    public List<Effect> drain() {
        int left = JobQueue.MAX_STEPS;
        boolean more = true;
        while (more && left > 0) {
            boolean settled = ripples.settle();
            int ran = jobs.run(left);
            left -= ran + 1;
            more = settled || ran > 0;
        }
        if (out.isEmpty()) {   // else it may concern a unit that would be forgotten now
            units.collect();
            boot.settle();
        }
        return out.take();
    }

    /** {@return when this turn began} */
    public Now now() {
        return now;
    }

    void emit(Effect effect) {
        out.add(effect);
    }

    /** Notes that something about the unit has changed that clients can see. */
    void touch(Unit unit) {
        out.touch(unit);
    }

    void log(Unit unit, int level, String message) {
        out.log(unit, level, message, Map.of());
    }

    /** Logs something about a unit; the message gets its name in front. */
    void log(Unit unit, int level, String message, Map<String, String> fields) {
        out.log(unit, level, message, fields);
    }

    void jobRemoved(Job job, JobResult result) {
        out.jobRemoved(job, result);
    }

    void dropped(Unit unit) {
        deadlines.disarm(unit.stateAlarm);
        unit.machine.forgotten(unit);
        out.dropped(unit);
    }

    void newInvocation(Unit unit) {
        unit.invocation = Id128.random(host.random(), host.random());
        touch(unit);
    }

    void watchPid(int pid, Unit unit) {
        byPid.put(pid, unit);
    }

    void unwatchPid(int pid, Unit unit) {
        if (byPid.get(pid) == unit) {
            byPid.remove(pid);
        }
    }

    // ---- what the manager asks

    /** {@return the unit of that name, loaded now where it was not; never null} */
    public Unit unit(UnitName name) {
        return units.get(name);
    }

    /** {@return the unit of that name where it is in memory, else null} */
    public Unit find(UnitName name) {
        return units.find(name);
    }

    /** {@return all units in memory, in the order in which they were loaded} */
    public Collection<Unit> units() {
        return units.all();
    }

    /** {@return the unit whose main or control process this is, or null: other processes are the tracker's to tell} */
    public Unit findByPid(int pid) {
        return byPid.get(pid);
    }

    /** {@return the unit whose current run has that id, or null} */
    public Unit findByInvocation(Id128 id) {
        for (Unit unit : units.all()) {
            if (unit.invocation.equals(id) && !id.equals(Id128.NULL)) {
                return unit;
            }
        }
        return null;
    }

    /** {@return all jobs, oldest first} */
    public Collection<Job> jobs() {
        return jobs.all();
    }

    public Job job(long id) {
        return jobs.find(id);
    }

    /** {@return how many jobs were installed since boot, and how many of all failed} */
    public int installedJobs() {
        return jobs.installedCount;
    }

    public int failedJobs() {
        return jobs.failedCount;
    }

    public int failedUnits() {
        return boot.failedUnits();
    }

    public SystemState systemState() {
        return boot.systemState();
    }

    /** {@return when the manager began ({@link #boot} or restored)} */
    public Now userspaceTime() {
        return boot.userspace;
    }

    /** {@return when the jobs of boot were done; {@link Now#NEVER} before} */
    public Now finishTime() {
        return boot.finish;
    }

    // ---- what people ask for

    /**
     * Queues a job.
     *
     * @throws EngineException with systemd's error name and words where it is refused; nothing has changed then
     */
    public Job enqueue(Unit unit, JobType type, JobMode mode) throws EngineException {
        return Requests.enqueue(unit, type, mode, false, null);
    }

    /**
     * As {@link #enqueue}; RESTART and TRY_RESTART become a reload where the unit can do that (ReloadOrRestartUnit).
     */
    public Job enqueueReloadIfPossible(Unit unit, JobType type, JobMode mode) throws EngineException {
        return Requests.enqueue(unit, type, mode, true, null);
    }

    /**
     * As {@link #enqueue}; {@code affected} takes the jobs it brought along (EnqueueUnitJob).
     */
    public Job enqueue(Unit unit, JobType type, JobMode mode, List<Job> affected) throws EngineException {
        return Requests.enqueue(unit, type, mode, false, affected);
    }

    /** Begins without a target, for a manager that only does what it is asked; {@link #boot} includes it. */
    public void beginIdle() {
        boot.begin();
    }

    /** Queues the start of the default target. */
    public Job boot(UnitName target) throws EngineException {
        return boot.start(target);
    }

    /** Cancels a job that waits or runs. */
    public void cancel(Job job) {
        Check.that(!jobs.isGone(job), "a job that is cancelled is there");
        jobs.finish(job, JobResult.CANCELED, true, false);
    }

    public void clearJobs() {
        for (Job job : jobs.snapshot()) {
            if (!jobs.isGone(job)) {
                jobs.finish(job, JobResult.CANCELED, false, false);
            }
        }
    }

    /** Sends a signal; {@code whom}: main, control, all, or one of these with "-fail". */
    public void kill(Unit unit, String whom, int signal) throws EngineException {
        Requests.kill(unit, whom, signal);
    }

    /** Sends a signal with a value to the main process. */
    public void queueSignal(Unit unit, int signal, int value) throws EngineException {
        if (unit.processes.mainPid <= 0) {
            throw EngineException.systemd("NoSuchProcess", "No main process to kill");
        }
        emit(new Effect.Queue(unit.name().text(), unit.processes.mainPid, signal, value));
    }

    /** Takes a unit out of "failed" and forgets how often it was started and restarted. */
    public void resetFailed(Unit unit) {
        unit.machine.resetFailed(unit);
        unit.startLimit.reset();
        unit.startLimitHit = false;
        touch(unit);
    }

    public void resetFailedAll() {
        for (Unit unit : List.copyOf(units.all())) {
            resetFailed(unit);
        }
    }

    /** Removes directories of a unit that does not run; {@code what} as systemctl clean has it. */
    public void clean(Unit unit, List<String> what) throws EngineException {
        Requests.clean(unit, what);
    }

    /** Keeps a unit in memory for a client, once more. */
    public void ref(Unit unit) {
        unit.references++;
    }

    public void unref(Unit unit) {
        Check.that(unit.references > 0, "a reference that is given back was taken");
        unit.references--;
        units.maybeGarbage(unit);
    }

    /** {@return whether a transient unit may get that name} */
    public boolean mayAdopt(UnitName name) {
        Unit known = units.find(name);
        return known == null || !known.isLoaded() && known.activeState().isInactiveOrFailed() && known.job == null;
    }

    /** Brings in a unit that {@link #mayAdopt}, or replaces the configuration of one in memory. @return the unit */
    public Unit configure(UnitConfig config) {
        Unit unit = units.adopt(config);
        touch(unit);
        return unit;
    }

    /** Reads all files again (daemon-reload). */
    public void reload() {
        units.rereadAll();
        jobs.enqueueWaiting();   // what held them back may have been an order that the files no longer ask for
    }

    /** {@return the unit of that name, read again where it had no file and does nothing: its file may have come since} */
    public Unit freshUnit(UnitName name) {
        units.freshen(name);
        return unit(name);
    }

    /** ServiceWatchdogs: false lets services live whose watchdog is overdue. */
    public void serviceWatchdogs(boolean on) {
        serviceWatchdogs = on;
    }

    public boolean serviceWatchdogs() {
        return serviceWatchdogs;
    }

    /** What exit.target will end with (SetExitCode). */
    public void exitCode(int status) {
        exitCode = status;
    }

    public int exitCode() {
        return exitCode;
    }

    // ---- what the engine asks of itself

    /** Queues a job of our own will; a refusal is logged and no more. */
    void request(JobType type, Unit unit, JobMode mode, Map<String, String> details) {
        try {
            Transaction.enqueue(this, type, unit, mode, details, null);
        } catch (EngineException refused) {
            log(unit, 4, "Failed to enqueue " + type.word() + " job, ignoring: " + refused.getMessage());
        }
    }

    void checkFinished() {
        boot.jobEnded();
    }

    /** FailureAction= and its like. {@code status}: -1 for none given. */
    void emergency(EmergencyAction action, int status, String reason) {
        boot.emergency(action, status, reason);
    }

    /** A child that waits for a quiet system was started. */
    void idleWaits() {
        boot.idleWaits = true;
    }

    Boot bootState() {
        return boot;
    }

    /** Appends all of the run-time state as lines of text, for a re-execution; the twin is {@link Snapshot#restore}. */
    public void snapshot(Bytes to) {
        Snapshot.write(this, to);
    }

    /** Takes over what {@link #snapshot} gave; this engine must be new. {@link #begin} first. */
    public void restore(String text) {
        Snapshot.restore(this, text);
    }

    void save(Snapshot.Writer to) {
        to.put("exit-code", exitCode, 0);
        to.flag("watchdogs-off", !serviceWatchdogs);
        jobs.save(to);
        boot.save(to);
    }

    void load(String key, String value) {
        switch (key) {
            case "exit-code" -> exitCode = Integer.parseInt(value);
            case "watchdogs-off" -> serviceWatchdogs = false;
            default -> {
                jobs.load(key, value);
                boot.load(key, value);
            }
        }
    }
}
