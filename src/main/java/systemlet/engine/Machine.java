package systemlet.engine;

import java.util.List;
import systemlet.unit.UnitSettings;
import systemlet.unit.UnitType;

/**
 * The life of one type of unit: what it does when it is asked to start, stop or reload and when something happens to
 * its processes. There is one machine per type; what is particular to a unit is in the unit and its facts. A machine
 * changes states by {@link Unit#enter} only, and asks the world for things by {@link Engine#emit} only.
 */
abstract class Machine {
    final Engine engine;

    Machine(Engine engine) {
        this.engine = engine;
    }

    /** {@return the state of a unit that was never started} */
    abstract State initial();

    /** {@return the state of a unit of the type that always is there: see {@link systemlet.unit.UnitName#isPerpetual}} */
    State perpetual() {
        return initial();
    }

    /** {@return the state with that word, for {@link Snapshot}; null where there is none} */
    abstract State named(String word);

    ActiveState active(Unit unit, State state) {
        return state.active();
    }

    /** A configuration was read, for the first time or anew. */
    void configured(Unit unit) {}

    /** {@return whether units of the type can work here at all} */
    boolean supported() {
        return true;
    }

    boolean canStart(Unit unit) {
        return true;
    }

    boolean canStop(Unit unit) {
        return true;
    }

    boolean canReload(Unit unit) {
        return false;
    }

    /** {@return null where a start may go on; what becomes of the job where it may not} */
    Verdict checkStart(Unit unit) {
        return null;
    }

    /** Counts a start. @return whether there were too many (StartLimitBurst=); that is logged and acted upon then */
    boolean startsTooOften(Unit unit) {
        var config = unit.config();
        unit.startLimitHit = !unit.startLimit.allows(engine.now().monotonicUsec(),
                config.get(UnitSettings.START_LIMIT_INTERVAL), config.get(UnitSettings.START_LIMIT_BURST));
        if (unit.startLimitHit) {
            log(unit, 4, "Start request repeated too quickly.");
            engine.emergency(config.get(UnitSettings.START_LIMIT_ACTION), -1, "unit " + unit + " failed");
        }
        return unit.startLimitHit;
    }

    Verdict start(Unit unit) {
        return Verdict.ONLY_WAIT;
    }

    Verdict stop(Unit unit) {
        return Verdict.ONLY_WAIT;
    }

    Verdict reload(Unit unit) {
        return Verdict.NOT_ACTIVE;
    }

    void spawned(Unit unit, Role role, int pid) {}

    void spawnFailed(Unit unit, Role role, int exitStatus, int errno) {}

    void exited(Unit unit, int pid, Exit exit) {}

    void emptied(Unit unit) {}

    void elapsed(Unit unit, Alarm alarm) {}

    /** Back from failed to inactive (reset-failed). */
    void resetFailed(Unit unit) {}

    /** The unit leaves memory: nothing of it may stay behind. */
    void forgotten(Unit unit) {}

    /** {@return whether a unit at rest may be forgotten} */
    boolean mayForget(Unit unit) {
        return true;
    }

    /** A unit that this one triggers has changed its state or lost its job. */
    void triggeredChanged(Unit unit, Unit other) {}

    /** The realtime clock was set. */
    void clockChanged(Unit unit) {}

    /** {@return what systemctl clean can remove of the unit; empty where it can remove nothing} */
    List<String> cleanable(Unit unit) {
        return List.of();
    }

    void clean(Unit unit, List<String> what) {}

    void cleaned(Unit unit, int errno) {}

    /** {@return the message of a job that takes its time, with "%s" for the unit; null for none} */
    String beginText(Unit unit, JobType type) {
        return switch (type) {
            case START -> "Starting %s...";
            case STOP, RESTART -> "Stopping %s...";
            case RELOAD -> "Reloading %s...";
            default -> null;
        };
    }

    /** {@return the message of an ended job where the type has words of its own; null for the usual words} */
    String endText(Unit unit, JobType type, JobResult result) {
        return null;
    }

    /** Writes what must survive a re-execution beside state and time stamps; the twin is {@link #load}. */
    void save(Unit unit, Snapshot.Writer to) {}

    /** Takes one line that {@link #save} wrote. */
    void load(Unit unit, String key, String value) {}

    /** All lines are read: the state goes on from here (alarms, watches). */
    void resumed(Unit unit) {}

    void enter(Unit unit, State next) {
        unit.enter(next, Unit.Mark.PLAIN);
    }

    void log(Unit unit, int level, String message) {
        engine.log(unit, level, message);
    }

    /** Sets the alarm of the unit's state to a span from now; negative for never. */
    void arm(Unit unit, long spanUsec) {
        engine.deadlines.arm(unit.stateAlarm, Alarm.after(engine.now().monotonicUsec(), spanUsec));
    }

    void disarm(Unit unit) {
        engine.deadlines.disarm(unit.stateAlarm);
    }

    static Machine[] all(Engine engine) {
        Machine[] machines = new Machine[UnitType.values().length];
        machines[UnitType.SERVICE.ordinal()] = new ServiceMachine(engine);
        machines[UnitType.SOCKET.ordinal()] = new SocketMachine(engine);
        machines[UnitType.TIMER.ordinal()] = new TimerMachine(engine);
        machines[UnitType.PATH.ordinal()] = new PathMachine(engine);
        machines[UnitType.MOUNT.ordinal()] = new MountMachine(engine);
        machines[UnitType.SWAP.ordinal()] = new PassiveMachine(engine, UnitType.SWAP);
        machines[UnitType.TARGET.ordinal()] = new PassiveMachine(engine, UnitType.TARGET);
        machines[UnitType.DEVICE.ordinal()] = new PassiveMachine(engine, UnitType.DEVICE);
        machines[UnitType.AUTOMOUNT.ordinal()] = new PassiveMachine(engine, UnitType.AUTOMOUNT);
        machines[UnitType.SLICE.ordinal()] = new PassiveMachine(engine, UnitType.SLICE);
        machines[UnitType.SCOPE.ordinal()] = new ScopeMachine(engine);
        return machines;
    }
}
