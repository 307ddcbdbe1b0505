package systemlet.engine;

import java.util.Map;
import systemlet.base.BadText;
import systemlet.base.Id128;
import systemlet.unit.Condition;
import systemlet.unit.Dependency;
import systemlet.unit.LoadState;
import systemlet.unit.UnitConfig;
import systemlet.unit.UnitName;
import systemlet.unit.UnitSettings;
import systemlet.unit.UnitType;

/**
 * What is happening to one unit now. What the files say about it is its {@link UnitConfig}, which a reload replaces as
 * a whole. The state is written by {@link #enter} alone, which stamps the time and lets the consequences follow; what
 * only one type of unit has is in the facts of that type ({@link #service} and its like).
 */
public final class Unit {
    final Engine engine;
    final Machine machine;
    final Edges edges = new Edges();
    final Alarm stateAlarm = new Alarm(this, Alarm.Kind.STATE);
    final Processes processes = new Processes();
    final RateLimit startLimit = new RateLimit();
    /** Bounds starts and stops that nobody asked for: StopWhenUnneeded=, Upholds=, BindsTo=. */
    final RateLimit ownWill = new RateLimit();
    private final UnitName name;
    private UnitConfig config;
    private State state;
    /** What the type keeps beside; null for types that keep nothing. */
    Object facts;
    Job job;
    Job nopJob;
    Now stateChange = Now.NEVER;
    Now inactiveExit = Now.NEVER;
    Now activeEnter = Now.NEVER;
    Now activeExit = Now.NEVER;
    Now inactiveEnter = Now.NEVER;
    Now conditionTime = Now.NEVER;
    Now assertTime = Now.NEVER;
    boolean conditionResult;
    boolean assertResult;
    /** By the conditions of the configuration: 1 held, -1 did not, 0 was not tested. */
    byte[] tested = {};
    Id128 invocation = Id128.NULL;
    Map<String, String> activation = Map.of();
    boolean startLimitHit;
    int references;
    /** Is waiting in one of the engine's lists, so that it is put there once only. */
    boolean dirty;
    boolean told;
    boolean maybeTrigger;
    boolean maybeUnneeded;
    boolean maybeUnbound;
    boolean maybeUpheld;
    boolean maybeGarbage;
    boolean announced;
    int sweep;
    /** The last walk of a {@link LoneAnchor} that came by, and as what. */
    int walk;

    Unit(Engine engine, UnitConfig config, Machine machine) {
        this.engine = engine;
        this.name = config.name();
        this.config = config;
        this.machine = machine;
        this.state = machine.initial();
    }

    public UnitName name() {
        return name;
    }

    public UnitType type() {
        return name.type();
    }

    public UnitConfig config() {
        return config;
    }

    /** Takes another configuration; edges are the business of {@link Units}. */
    void configure(UnitConfig other) {
        config = other;
        tested = new byte[0];
        machine.configured(this);
    }

    boolean isLoaded() {
        return config.loadState() == LoadState.LOADED;
    }

    /** {@return the state in its type's own terms: its word is the property SubState} */
    public State state() {
        return state;
    }

    public ActiveState activeState() {
        return machine.active(this, state);
    }

    /** {@return the job that is queued or runs, or null} */
    public Job job() {
        return job;
    }

    /** {@return units this one has that dependency on, by its own configuration or by theirs; not to be changed} */
    public Unit[] edges(Dependency kind) {
        return edges.of(kind);
    }

    /** {@return Description=, or the name} */
    public String description() {
        String given = config.get(UnitSettings.DESCRIPTION);
        if (given != null && !given.isEmpty()) {
            return given;
        }
        return switch (name.text()) {
            case "-.slice" -> "Root Slice";
            case "system.slice" -> "System Slice";
            case "init.scope" -> "System and Service Manager";
            default -> name.type() == UnitType.DEVICE ? devicePath()
                    : name.type() == UnitType.SLICE ? "Slice /" + name.prefix().replace('-', '/') : name.text();
        };
    }

    private String devicePath() {
        try {
            return UnitName.toPath(name.text());
        } catch (BadText noPath) {
            return name.text();
        }
    }

    /** {@return "name - description" (StatusUnitFormat=combined), or the name where the description says no more} */
    public String title() {
        String description = description();
        return description.equals(name.text()) ? description : name.text() + " - " + description;
    }

    public Now stateChange() {
        return stateChange;
    }

    public Now inactiveExit() {
        return inactiveExit;
    }

    public Now activeEnter() {
        return activeEnter;
    }

    public Now activeExit() {
        return activeExit;
    }

    public Now inactiveEnter() {
        return inactiveEnter;
    }

    public boolean conditionResult() {
        return conditionResult;
    }

    public Now conditionTime() {
        return conditionTime;
    }

    public boolean assertResult() {
        return assertResult;
    }

    public Now assertTime() {
        return assertTime;
    }

    /**
     * {@return 1 where the index-th of the configuration's conditions held, -1 where not, 0 where it was not tested}
     */
    public int tested(int index) {
        return index < tested.length ? tested[index] : 0;
    }

    /** {@return the id of the current or last run; {@link Id128#NULL} before the first} */
    public Id128 invocation() {
        return invocation;
    }

    /** {@return whether the next start was refused because of StartLimitBurst=} */
    public boolean startLimitHit() {
        return startLimitHit;
    }

    /** {@return by how many clients it is kept in memory (Ref)} */
    public int references() {
        return references;
    }

    /** {@return PIDs and the last runs of its commands} */
    public Processes processes() {
        return processes;
    }

    /** {@return why it was started by another unit (TRIGGER_UNIT …), empty for most} */
    public Map<String, String> activation() {
        return activation;
    }

    /** {@return what systemctl clean can remove: runtime, state, cache, …} */
    public java.util.List<String> cleanable() {
        return machine.cleanable(this);
    }

    /** {@return what only services have; null for other types, and before a service was first loaded} */
    public ServiceFacts service() {
        return facts instanceof ServiceFacts service ? service : null;
    }

    /** {@return what only sockets have, or null} */
    public SocketFacts socket() {
        return facts instanceof SocketFacts socket ? socket : null;
    }

    /** {@return what only timers have, or null} */
    public TimerFacts timer() {
        return facts instanceof TimerFacts timer ? timer : null;
    }

    /** {@return Result of the types that have one, else null} */
    public Result result() {
        return facts instanceof HasResult has ? has.result() : null;
    }

    public boolean canStart() {
        return isLoaded() && machine.supported() && machine.canStart(this);
    }

    public boolean canStop() {
        return machine.supported() && !isPerpetual() && machine.canStop(this);
    }

    public boolean canReload() {
        return machine.canReload(this) || edges.of(Dependency.PROPAGATES_RELOAD_TO).length > 0;
    }

    /** {@return whether it can never be stopped} */
    public boolean isPerpetual() {
        return name.isPerpetual();
    }

    /** {@return how the job type fits the unit: start is always possible to ask for} */
    boolean mayHave(JobType type) {
        return switch (type) {
            case START, VERIFY_ACTIVE, NOP -> true;
            case STOP -> !isPerpetual();
            case RESTART, TRY_RESTART -> canStop() && canStart();
            case RELOAD, TRY_RELOAD -> canReload();
            case RELOAD_OR_START -> canReload() && canStart();
        };
    }

    boolean hasJob(JobType type) {
        return job != null && job.type == type;
    }

    /** What a change of state brings along besides the state itself. */
    enum Mark { PLAIN, RELOAD_FAILED, WILL_RESTART }

    /** Goes over to a state: the only writer of it. All that follows for jobs and other units follows here. */
    void enter(State next, Mark mark) {
        ActiveState before = activeState();
        state = next;
        engine.ripples.changed(this, before, activeState(), mark);
    }

    /** Lets somebody look at the unit as it was in a state that it has left meanwhile. */
    public void showing(State passed, Runnable look) {
        State now = state;
        state = passed;
        try {
            look.run();
        } finally {
            state = now;
        }
    }

    /** Takes a state over without consequences: when it is restored or found at start-up. */
    void resume(State known) {
        state = known;
    }

    /**
     * Tests all conditions, or all assertions: those marked '|' need one that holds, the others all; the first of those
     * that fails ends it.
     */
    boolean test(boolean assertions) {
        var conditions = config.conditions();
        if (tested.length != conditions.size()) {
            tested = new byte[conditions.size()];
        }
        boolean held = true;
        int triggered = -1;
        for (int i = 0; i < tested.length; i++) {
            tested[i] = conditions.get(i).assertion() == assertions ? 0 : tested[i];
        }
        for (int i = 0; i < tested.length && held; i++) {
            Condition one = conditions.get(i);
            if (one.assertion() == assertions) {
                boolean holds = engine.host.holds(name, one);
                tested[i] = (byte) (holds ? 1 : -1);
                held = holds || one.trigger();
                triggered = one.trigger() ? Math.max(triggered, holds ? 1 : 0) : triggered;
            }
        }
        boolean all = held && triggered != 0;
        if (assertions) {
            assertResult = all;
            assertTime = engine.now();
        } else {
            conditionResult = all;
            conditionTime = engine.now();
        }
        engine.touch(this);
        return all;
    }

    @Override
    public String toString() {
        return name.text();
    }
}
