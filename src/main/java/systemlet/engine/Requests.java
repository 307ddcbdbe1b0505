package systemlet.engine;

import java.util.List;
import java.util.Map;
import systemlet.unit.JobMode;
import systemlet.unit.LoadState;
import systemlet.unit.UnitSettings;

/**
 * What people may ask for: checks each request as systemd's bus methods do, with the same refusals in the same words.
 */
final class Requests {
    private static final List<String> CLEANABLE = List.of("all", "configuration", "state", "cache", "logs", "runtime", "fdstore");

    private Requests() {}

    /** @throws EngineException where the unit's files do not allow to run it */
    static void requireLoaded(Unit unit) throws EngineException {
        String name = unit.name().text();
        switch (unit.config().loadState()) {
            case LOADED, MERGED -> { }
            case NOT_FOUND -> throw EngineException.systemd("NoSuchUnit", "Unit " + name + " not found.");
            case BAD_SETTING -> throw EngineException.systemd("BadUnitSetting",
                    "Unit " + name + " has a bad unit file setting.");
            case MASKED -> throw EngineException.systemd("UnitMasked", "Unit " + name + " is masked.");
            case STUB, ERROR -> {
                var error = unit.config().loadError();
                throw error != null ? new EngineException(error.busName(), error.message())
                        : EngineException.systemd("LoadFailed", "Unit " + name + " failed to load properly.");
            }
        }
    }

    /**
     * Queues a job for people: what they may not ask for is refused here, and not for jobs that a dependency brings.
     */
    static Job enqueue(Unit unit, JobType request, JobMode mode, boolean reloadIfPossible, List<Job> affected)
            throws EngineException {
        JobType type = reloadIfPossible && unit.canReload() ? reloading(request) : request;
        LoadState load = unit.config().loadState();
        boolean unread = load == LoadState.NOT_FOUND || load == LoadState.ERROR || load == LoadState.BAD_SETTING;
        if (type == JobType.STOP && unread && unit.activeState() == ActiveState.INACTIVE) {
            throw EngineException.systemd("NoSuchUnit", "Unit " + unit + " not loaded.");
        }
        if (isByDependencyOnly(unit, type)) {
            throw EngineException.systemd("OnlyByDependency", "Operation refused, unit " + unit
                    + " may be requested by dependency only (it is configured to refuse manual start/stop).");
        }
        return Transaction.enqueue(unit.engine, type, unit, mode, Map.of(), affected);
    }

    private static JobType reloading(JobType type) {
        return type == JobType.RESTART ? JobType.RELOAD_OR_START : type == JobType.TRY_RESTART ? JobType.TRY_RELOAD
                : type;
    }

    private static boolean isByDependencyOnly(Unit unit, JobType type) {
        boolean start = unit.config().get(UnitSettings.REFUSE_MANUAL_START);
        boolean stop = unit.config().get(UnitSettings.REFUSE_MANUAL_STOP);
        return switch (type) {
            case START -> start;
            case STOP -> stop;
            case RESTART, TRY_RESTART -> start || stop;
            case RELOAD_OR_START -> start && type.collapse(unit.activeState()) == JobType.START;
            case RELOAD, TRY_RELOAD, VERIFY_ACTIVE, NOP -> false;
        };
    }

    /** Sends a signal to processes of a unit. {@code whom}: main, control, all, or one of these with "-fail". */
    static void kill(Unit unit, String whom, int signal) throws EngineException {
        boolean must = whom.endsWith("-fail");
        String who = must ? whom.substring(0, whom.length() - "-fail".length()) : whom;
        boolean main = who.equals("main");
        boolean control = who.equals("control");
        if (!main && !control && !who.equals("all")) {
            throw EngineException.dbus("InvalidArgs", "Invalid who argument " + whom);
        }
        Processes has = unit.processes;
        if (main || control) {
            requireProcesses(unit, main, main ? has.mainPid : has.controlPid);
        } else if (must && unit.activeState().isInactiveOrFailed()) {
            throw EngineException.systemd("NoSuchProcess", "No matching processes to kill");
        }
        List<Effect.Target> targets = main ? List.of(Effect.Target.MAIN) : control ? List.of(Effect.Target.CONTROL)
                : List.of(Effect.Target.MAIN, Effect.Target.CONTROL, Effect.Target.REST);
        unit.engine.emit(new Effect.Kill(unit.name().text(), has.mainPid, has.controlPid, targets, signal, false,
                Effect.Say.ON_REQUEST));
    }

    private static void requireProcesses(Unit unit, boolean main, int pid) throws EngineException {
        String kind = main ? "main" : "control";
        if (unit.service() == null && (main || unit.socket() == null)) {
            throw EngineException.systemd("NoSuchProcess", "Unit type does not support " + kind + " processes, or no "
                    + kind + " process is known");
        }
        if (pid <= 0) {
            throw EngineException.systemd("NoSuchProcess", "No " + kind + " process to kill");
        }
    }

    static void clean(Unit unit, List<String> what) throws EngineException {
        for (String one : what) {
            if (!CLEANABLE.contains(one)) {
                throw EngineException.dbus("InvalidArgs", "Invalid resource type: " + one);
            }
        }
        if (!what.isEmpty() && (!unit.activeState().isInactiveOrFailed() || unit.job != null)) {
            throw EngineException.systemd("UnitBusy", "Unit is not inactive or has pending job.");
        }
        List<String> possible = unit.machine.cleanable(unit);
        for (String one : what) {
            if (possible.contains(one) || one.equals("all") && !possible.isEmpty()) {
                unit.machine.clean(unit, what.contains("all") ? possible : what);
                return;
            }
        }
        throw EngineException.systemd("NothingToClean", "No matching resources found.");
    }
}
