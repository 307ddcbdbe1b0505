package systemlet.engine;

import java.util.Map;
import systemlet.base.Spans;
import systemlet.unit.EmergencyAction;
import systemlet.unit.JobMode;
import systemlet.unit.UnitName;

/** The beginning and the end: the default target, when start-up is finished, and the actions that end the manager. */
final class Boot {
    private final Engine engine;
    Now userspace = Now.NEVER;
    Now finish = Now.NEVER;
    boolean idleWaits;
    private boolean mayBeQuiet;

    Boot(Engine engine) {
        this.engine = engine;
    }

    /** Begins the life of the manager: what always is there is there now. */
    void begin() {
        userspace = engine.now();
        engine.unit(UnitName.of("-.slice"));
        if (!engine.options.user()) {
            engine.unit(UnitName.of("system.slice"));
            engine.unit(UnitName.of("init.scope"));
        }
    }

    Job start(UnitName target) throws EngineException {
        begin();
        mayBeQuiet = true;
        Unit unit = engine.unit(target);
        Requests.requireLoaded(unit);
        try {
            return Transaction.enqueue(engine, JobType.START, unit, JobMode.ISOLATE, Map.of(), null);
        } catch (EngineException refused) {
            if (!refused.is("NoIsolation")) {
                throw refused;
            }
            engine.log(unit, 6, "Default target could not be isolated, starting instead: " + refused.getMessage());
            return Transaction.enqueue(engine, JobType.START, unit, JobMode.REPLACE, Map.of(), null);
        }
    }

    void save(Snapshot.Writer to) {
        to.put("userspace", userspace);
        to.put("finish", finish);
        to.flag("idle-waits", idleWaits);
    }

    void load(String key, String value) {
        switch (key) {
            case "userspace" -> userspace = Snapshot.readNow(value);
            case "finish" -> finish = Snapshot.readNow(value);
            case "idle-waits" -> idleWaits = true;
            default -> { }   // somebody else's
        }
        mayBeQuiet = true;
    }

    void jobEnded() {
        mayBeQuiet = true;
    }

    /** At the end of a drain: the system may have come to rest. */
    void settle() {
        if (!engine.jobs.isEmpty()) {
            return;
        }
        if (idleWaits) {
            idleWaits = false;
            engine.emit(new Effect.ReleaseIdle());
        }
        if (mayBeQuiet && userspace.isSet() && !finish.isSet()) {
            finish = engine.now();
            long took = finish.monotonicUsec() - userspace.monotonicUsec();
            engine.emit(new Effect.Log("", 6, "Startup finished in " + Spans.format(took, Spans.MSEC) + ".",
                    Outbox.fields(
                    "MESSAGE_ID", engine.options.user() ? "eed00a68ffd84e31882105fd973abdd1"
                            : "b07a249cd024414a82dd00cd181378ff",
                    "USERSPACE_USEC", Long.toString(took))));
            engine.emit(new Effect.StartupFinished());
        }
        mayBeQuiet = false;
        engine.purpose.settle();
    }

    SystemState systemState() {
        if (!finish.isSet()) {
            Unit basic = engine.find(UnitName.of("basic.target"));
            return basic != null && basic.activeState().isActiveOrReloading() ? SystemState.STARTING
                    : SystemState.INITIALIZING;
        }
        if (isActiveOrPending("shutdown.target")) {
            return SystemState.STOPPING;
        }
        if (!engine.options.user() && (isActiveOrPending("rescue.target") || isActiveOrPending("emergency.target"))) {
            return SystemState.MAINTENANCE;
        }
        return failedUnits() > 0 ? SystemState.DEGRADED : SystemState.RUNNING;
    }

    int failedUnits() {
        int count = 0;
        for (Unit unit : engine.units()) {
            count += unit.activeState() == ActiveState.FAILED ? 1 : 0;
        }
        return count;
    }

    private boolean isActiveOrPending(String name) {
        Unit unit = engine.find(UnitName.of(name));
        return unit != null && (unit.activeState().isActiveOrActivating() || unit.hasJob(JobType.START)
                || unit.hasJob(JobType.RESTART));
    }

    void emergency(EmergencyAction action, int status, String reason) {
        switch (action) {
            case NONE -> { }
            case REBOOT -> leadTo("reboot.target", Effect.Objective.REBOOT, "Rebooting", status, reason);
            case POWEROFF -> leadTo("poweroff.target", Effect.Objective.POWEROFF, "Powering off", status, reason);
            case EXIT -> {
                if (status >= 0) {
                    engine.exitCode(status);
                }
                leadTo("exit.target", Effect.Objective.EXIT, "Exiting", status, reason);
            }
            case REBOOT_FORCE, REBOOT_IMMEDIATE -> end(Effect.Objective.REBOOT, "Rebooting", status, reason);
            case POWEROFF_FORCE, POWEROFF_IMMEDIATE -> end(Effect.Objective.POWEROFF, "Powering off", status, reason);
            case EXIT_FORCE -> end(Effect.Objective.EXIT, "Exiting", status, reason);
        }
    }

    /** Starts the target that stops everything; where there is none, the end comes at once. */
    private void leadTo(String target, Effect.Objective objective, String word, int status, String reason) {
        Unit unit = engine.unit(UnitName.of(target));
        try {
            Transaction.enqueue(engine, JobType.START, unit, JobMode.REPLACE_IRREVERSIBLY, Map.of(), null);
            engine.emit(new Effect.Log("", 4, word + ": " + reason, Map.of()));
        } catch (EngineException refused) {
            end(objective, word, status, reason);
        }
    }

    private void end(Effect.Objective objective, String word, int status, String reason) {
        engine.emit(new Effect.Log("", 4, word + ": " + reason, Map.of()));
        engine.emit(new Effect.Finish(objective, reason, status >= 0 ? status : engine.exitCode()));
    }
}
