package systemlet.manager;

import static systemlet.dbus.Access.ACT;
import static systemlet.dbus.Access.ANYONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import systemlet.base.Glob;
import systemlet.base.Id128;
import systemlet.dbus.Call;
import systemlet.dbus.DBusError;
import systemlet.dbus.Malformed;
import systemlet.dbus.Method;
import systemlet.dbus.WireReader;
import systemlet.dbus.WireWriter;
import systemlet.engine.Engine;
import systemlet.engine.Job;
import systemlet.engine.Unit;
import systemlet.unit.UnitName;

/** Methods of the manager object that find, list and act on units by name. */
final class LookupMethods {
    private final Engine engine;
    private final UnitCalls calls;
    private final ProcessTracker tracker;
    private final UnitReferences references;

    LookupMethods(Engine engine, UnitCalls calls, ProcessTracker tracker, UnitReferences references) {
        this.engine = engine;
        this.calls = calls;
        this.tracker = tracker;
        this.references = references;
    }

    List<Method<Manager>> table() {
        List<Method<Manager>> table = new ArrayList<>(finding());
        table.addAll(acting());
        table.addAll(listing());
        return table;
    }

    private List<Method<Manager>> finding() {
        return List.of(
                new Method<>("GetUnit", "s", "o", "name unit", ANYONE,
                        (manager, call) -> path(calls.loaded(call.in().string()), call)),
                new Method<>("GetUnitByPID", "u", "o", "pid unit", ANYONE,
                        (manager, call) -> path(byPid(call.in().uint32(), call), call)),
                new Method<>("GetUnitByInvocationID", "ay", "o", "invocation_id unit", ANYONE,
                        (manager, call) -> path(byInvocation(call.in().bytes(), call), call)),
                new Method<>("GetUnitByControlGroup", "s", "o", "cgroup unit", ANYONE,
                        (manager, call) -> path(byControlGroup(call.in().string()), call)),
                new Method<>("LoadUnit", "s", "o", "name unit", ANYONE,
                        (manager, call) -> path(calls.unit(call.in().string()), call)),
                new Method<>("GetUnitProcesses", "s", "a(sus)", "name processes", ANYONE,
                        (manager, call) -> calls.processes(calls.loaded(call.in().string()), call)));
    }

    private List<Method<Manager>> acting() {
        return List.of(
                new Method<Manager>("KillUnit", "ssi", "", "name whom signal", ACT, (manager, call) -> {
                    WireReader in = call.in();
                    Unit unit = calls.loaded(in.string());
                    calls.kill(unit, in.string(), in.int32(), call);
                }).looksFirst(this::lookLoaded),
                new Method<>("CleanUnit", "sas", "", "name mask", ACT, (manager, call) -> {
                    WireReader in = call.in();
                    Unit unit = calls.existing(in.string());
                    calls.clean(unit, in.strings(), call);
                }),
                new Method<>("FreezeUnit", "s", "", "name", ACT,
                        (manager, call) -> UnitCalls.refuseFreezing(calls.existing(call.in().string()))),
                new Method<>("ThawUnit", "s", "", "name", ACT,
                        (manager, call) -> UnitCalls.refuseFreezing(calls.existing(call.in().string()))),
                new Method<Manager>("ResetFailedUnit", "s", "", "name", ACT,
                        (manager, call) -> calls.resetFailed(calls.loaded(call.in().string()), call))
                        .looksFirst(this::lookLoaded),
                new Method<>("ResetFailed", "", "", "", ACT, (manager, call) -> {
                    engine.resetFailedAll();
                    call.reply();
                }),
                new Method<Manager>("RefUnit", "s", "", "name", ACT,
                        (manager, call) -> references.add(calls.existing(call.in().string()), call))
                        .looksFirst((manager, call) -> calls.existing(call.in().string())),
                new Method<>("UnrefUnit", "s", "", "name", ANYONE,
                        (manager, call) -> references.remove(calls.loaded(call.in().string()), call)),
                new Method<>("AttachProcessesToUnit", "ssau", "", "unit_name subcgroup pids", ANYONE,
                        (manager, call) -> UnitCalls.refuseProcesses(calls.loaded(call.in().string()))),
                new Method<Manager>("BindMountUnit", "sssbb", "", "name source destination read_only mkdir", ACT,
                        (manager, call) -> refuseMount(call))
                        .looksFirst(this::lookLoaded),
                new Method<Manager>("MountImageUnit", "sssbba(ss)", "", "name source destination read_only mkdir options", ACT,
                        (manager, call) -> refuseMount(call))
                        .looksFirst(this::lookLoaded));
    }

    private void lookLoaded(Manager manager, Call call) throws DBusError, Malformed {
        calls.loaded(call.in().string());
    }

    private List<Method<Manager>> listing() {
        return List.of(
                new Method<>("ListUnits", "", "a(ssssssouso)", "units", ANYONE,
                        (manager, call) -> list(List.of(), List.of(), call)),
                new Method<>("ListUnitsFiltered", "as", "a(ssssssouso)", "states units", ANYONE,
                        (manager, call) -> list(call.in().strings(), List.of(), call)),
                new Method<>("ListUnitsByPatterns", "asas", "a(ssssssouso)", "states patterns units", ANYONE,
                        (manager, call) -> {
                            WireReader in = call.in();
                            List<String> states = in.strings();
                            list(states, in.strings(), call);
                        }),
                new Method<>("ListUnitsByNames", "as", "a(ssssssouso)", "names units", ANYONE, (manager, call) -> {
                    List<Unit> units = new ArrayList<>();
                    for (String name : call.in().strings()) {
                        units.add(calls.unit(name));
                    }
                    reply(units, call);
                }));
    }

    private void list(List<String> states, List<String> patterns, Call call) {
        List<Unit> chosen = new ArrayList<>();
        for (Unit unit : engine.units()) {
            if (hasState(unit, states) && hasName(unit, patterns)) {
                chosen.add(unit);
            }
        }
        reply(chosen, call);
    }

    private static boolean hasState(Unit unit, List<String> states) {
        return states.isEmpty() || states.contains(unit.config().loadState().word())
                || states.contains(unit.activeState().word()) || states.contains(unit.state().word());
    }

    private static boolean hasName(Unit unit, List<String> patterns) {
        if (patterns.isEmpty()) {
            return true;
        }
        for (String pattern : patterns) {
            if (Glob.matches(pattern, unit.name().text())) {
                return true;
            }
        }
        return false;
    }

    private static void reply(List<Unit> units, Call call) {
        call.reply(w -> {
            w.array('(');
            for (Unit unit : units) {
                write(unit, w.struct());
            }
            w.end();
        });
    }

    private static void write(Unit unit, WireWriter w) {
        String name = unit.name().text();
        Job job = unit.job();
        w.string(name).string(unit.description()).string(unit.config().loadState().word())
                .string(unit.activeState().word()).string(unit.state().word()).string("").path(Paths.unit(name))
                .uint32(job == null ? 0 : (int) job.id()).string(job == null ? "" : job.type().word())
                .path(job == null ? "/" : Paths.job(job.id()));
    }

    private Unit byPid(int given, Call call) throws DBusError {
        int pid = given == 0 ? call.peer().pid() : given;
        String name = pid == 1 ? "init.scope" : tracker.unitOf(pid);
        if (name.isEmpty()) {
            throw new DBusError(Paths.FACE + "NoUnitForPID",
                    "PID " + (pid & 0xffffffffL) + " does not belong to any loaded unit.");
        }
        return calls.unit(name);
    }

    private Unit byControlGroup(String group) throws DBusError {
        String name = group.substring(group.lastIndexOf('/') + 1);
        Unit unit = UnitName.isValid(name) ? engine.find(UnitName.of(name)) : null;
        if (unit == null || !group.startsWith("/")) {
            throw new DBusError(Paths.FACE + "NoSuchUnit", "Control group '" + group
                    + "' is not valid or not managed by this instance");
        }
        return unit;
    }

    /** Without an ID, or with that of zeros, the caller's own unit. */
    private Unit byInvocation(byte[] bytes, Call call) throws DBusError {
        if (bytes.length != 0 && bytes.length != 16) {
            throw new DBusError(DBusError.INVALID_ARGS, "Invalid invocation ID");
        }
        if (Arrays.equals(bytes, new byte[bytes.length])) {
            return ofCaller(call.peer().pid());
        }
        Id128 wanted = Id128.of(bytes);
        Unit found = engine.findByInvocation(wanted);
        if (found != null) {
            return found;
        }
        throw new DBusError(Paths.FACE + "NoUnitForInvocationID", "No unit with the specified invocation ID "
                + wanted + " known.");
    }

    private Unit ofCaller(int pid) throws DBusError {
        String name = pid == 1 ? "init.scope" : tracker.unitOf(pid);
        if (name.isEmpty()) {
            throw new DBusError(Paths.FACE + "NoSuchUnit", "Client " + (pid & 0xffffffffL) + " not member of any unit.");
        }
        return calls.unit(name);
    }

    private static void path(Unit unit, Call call) {
        call.reply(w -> w.path(Paths.unit(unit.name().text())));
    }

    private void refuseMount(Call call) throws DBusError, Malformed {
        WireReader in = call.in();
        calls.loaded(in.string());
        UnitCalls.refuseMount(in.string());
    }
}
