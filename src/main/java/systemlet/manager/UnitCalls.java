package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Text;
import systemlet.dbus.Call;
import systemlet.dbus.DBusError;
import systemlet.dbus.WireWriter;
import systemlet.engine.Engine;
import systemlet.engine.EngineException;
import systemlet.engine.Job;
import systemlet.engine.JobType;
import systemlet.engine.Unit;
import systemlet.sys.ProcStat;
import systemlet.sys.Procs;
import systemlet.unit.JobMode;
import systemlet.unit.LoadState;
import systemlet.unit.UnitName;
import systemlet.unit.UnitType;

/**
 * What can be asked of one unit over the bus, be it by name at the manager object or at the unit's own object: each
 * method here serves both. Refusals of the engine become D-Bus errors with the names it gives them.
 */
final class UnitCalls {
    private static final long SIGNAL_MAX = 64;

    private final Engine engine;
    private final Procs procs;
    private final UnitSources sources;
    private final JobClients clients;

    UnitCalls(Engine engine, Procs procs, UnitSources sources, JobClients clients) {
        this.clients = clients;
        this.engine = engine;
        this.procs = procs;
        this.sources = sources;
    }

    /** {@return the unit of that name, loaded where it was not}; a unit without a file is found too, as not-found. */
    Unit unit(String name) throws DBusError {
        UnitName parsed = name(name);
        if (parsed.isTemplate()) {
            throw new DBusError(DBusError.INVALID_ARGS, "Unit name " + name + " is missing the instance name.");
        }
        return engine.freshUnit(parsed);
    }

    /** {@return the unit of that name, loaded where it was not}; one without a file is refused. */
    Unit existing(String name) throws DBusError {
        Unit unit = unit(name);
        if (unit.config().loadState() == LoadState.NOT_FOUND && unit.type() != UnitType.DEVICE) {
            throw new DBusError(Paths.FACE + "NoSuchUnit", "Unit " + name + " not found.");
        }
        return unit;
    }

    boolean isAlive(int pid) {
        return procs.stat(pid) != null;
    }

    private static UnitName name(String text) throws DBusError {
        try {
            return UnitName.parse(text);
        } catch (BadText notAName) {
            throw new DBusError(DBusError.INVALID_ARGS, "Unit name " + text + " is not valid.");
        }
    }

    /** {@return the unit of that name, which must be loaded already} */
    Unit loaded(String name) throws DBusError {
        Unit unit = UnitName.isValid(name) ? engine.find(name(name)) : null;
        if (unit == null) {
            throw new DBusError(Paths.FACE + "NoSuchUnit", "Unit " + name + " not loaded.");
        }
        return unit;
    }

    /** Queues a job and answers with its path. */
    void enqueue(Unit unit, JobType type, boolean reloadIfPossible, String mode, Call call) throws DBusError {
        try {
            Job job = reloadIfPossible ? engine.enqueueReloadIfPossible(unit, type, mode(mode))
                    : engine.enqueue(unit, type, mode(mode));
            clients.queued(job.id(), call);
            call.reply(w -> w.path(Paths.job(job.id())));
        } catch (EngineException refused) {
            throw error(refused);
        }
    }

    /** EnqueueUnitJob: queues a job and answers with all that it brought along. */
    void enqueueVerbosely(Unit unit, String typeWord, String mode, Call call) throws DBusError {
        JobType type = type(typeWord);
        try {
            List<Job> affected = new ArrayList<>();
            Job job = engine.enqueue(unit, type, mode(mode), affected);
            clients.queued(job.id(), call);
            call.reply(w -> {
                write(job, w);
                w.array('(');
                for (Job other : affected) {
                    write(other, w.struct());
                }
                w.end();
            });
        } catch (EngineException refused) {
            throw error(refused);
        }
    }

    private static void write(Job job, WireWriter w) {
        String name = job.unit().name().text();
        w.uint32((int) job.id()).path(Paths.job(job.id())).string(name).path(Paths.unit(name)).string(job.type().word());
    }

    void kill(Unit unit, String whom, int signal, Call call) throws DBusError {
        if (signal <= 0 || signal > SIGNAL_MAX) {
            throw new DBusError(DBusError.INVALID_ARGS, "Signal number out of range.");
        }
        try {
            if (!unit.type().hasProcesses()) {
                throw new DBusError(DBusError.NOT_SUPPORTED, "Operation not supported");
            }
            engine.kill(unit, whom.isEmpty() ? "all" : whom, signal);
        } catch (EngineException refused) {
            throw error(refused);
        }
        call.reply();
    }

    void resetFailed(Unit unit, Call call) {
        engine.resetFailed(unit);
        call.reply();
    }

    void clean(Unit unit, List<String> what, Call call) throws DBusError {
        try {
            engine.clean(unit, what);
        } catch (EngineException refused) {
            throw error(refused);
        }
        call.reply();
    }

    /** GetUnitProcesses: control group, PID and command line of each. */
    void processes(Unit unit, Call call) {
        String group = sources.controlGroup(unit);
        List<Integer> pids = sources.processes(unit);
        call.reply(w -> {
            w.array('(');
            for (int pid : pids) {
                w.struct().string(group).uint32(pid).string(commandLine(pid));
            }
            w.end();
        });
    }

    private String commandLine(int pid) {
        List<String> words = new ArrayList<>();
        for (String argument : procs.arguments(pid)) {
            words.add(Text.shellQuote(argument));
        }
        while (!words.isEmpty() && words.get(words.size() - 1).equals("\"\"")) {
            words.remove(words.size() - 1);   // what is left over when a program writes itself a shorter title
        }
        if (!words.isEmpty()) {
            return String.join(" ", words);
        }
        ProcStat stat = procs.stat(pid);
        return stat == null ? "" : "[" + stat.name() + "]";
    }

    static void refuseFreezing(Unit unit) throws DBusError {
        throw new DBusError(DBusError.NOT_SUPPORTED, "Unit '" + unit.name().text() + "' does not support freezing.");
    }

    static void refuseProcesses(Unit unit) throws DBusError {
        throw new DBusError(DBusError.INVALID_ARGS, "Process migration not available on non-delegated units.");
    }

    static void refuseMount(String source) throws DBusError {
        throw new DBusError(DBusError.INVALID_ARGS, source.startsWith("/")
                ? "Unit not running in private mount namespace, cannot activate bind mount"
                : "Source path must be absolute and normalized.");
    }

    /** {@return the engine's refusal as the answer to a call} */
    static DBusError error(EngineException refused) {
        return new DBusError(refused.busName(), refused.getMessage());
    }

    static JobMode mode(String word) throws DBusError {
        return mode(word, "Job mode " + word + " invalid");
    }

    /** {@return the mode of that name} @param complaint what is said of another word, which methods say differently */
    static JobMode mode(String word, String complaint) throws DBusError {
        for (JobMode mode : JobMode.values()) {
            if (mode.word().equals(word)) {
                return mode;
            }
        }
        throw new DBusError(DBusError.INVALID_ARGS, complaint);
    }

    private static JobType type(String word) throws DBusError {
        return switch (word) {
            case "start" -> JobType.START;
            case "nop" -> JobType.NOP;
            case "verify-active" -> JobType.VERIFY_ACTIVE;
            case "stop" -> JobType.STOP;
            case "reload" -> JobType.RELOAD;
            case "restart" -> JobType.RESTART;
            case "try-restart" -> JobType.TRY_RESTART;
            case "try-reload" -> JobType.TRY_RELOAD;
            case "reload-or-start" -> JobType.RELOAD_OR_START;
            default -> throw new DBusError(DBusError.INVALID_ARGS, "Job type " + word + " invalid");
        };
    }
}
