package systemlet.manager;

import static systemlet.dbus.Access.ACT;
import static systemlet.dbus.Access.ANYONE;

import java.util.ArrayList;
import java.util.List;
import systemlet.dbus.Call;
import systemlet.dbus.Method;
import systemlet.dbus.WireReader;
import systemlet.engine.JobType;
import systemlet.unit.UnitType;

/** The methods of org.freedesktop.systemd1.Unit: one row each. */
final class UnitMethods {
    private final UnitCalls calls;
    private final UnitReferences references;

    private final TransientMethods transients;

    UnitMethods(UnitCalls calls, UnitReferences references, TransientMethods transients) {
        this.transients = transients;
        this.calls = calls;
        this.references = references;
    }

    List<Method<UnitView>> table() {
        return List.of(
                job("Start", JobType.START, false),
                job("Stop", JobType.STOP, false),
                job("Reload", JobType.RELOAD, false),
                job("Restart", JobType.RESTART, false),
                job("TryRestart", JobType.TRY_RESTART, false),
                job("ReloadOrRestart", JobType.RESTART, true),
                job("ReloadOrTryRestart", JobType.TRY_RESTART, true),
                new Method<>("EnqueueJob", "ss", "uososa(uosos)",
                        "job_type job_mode job_id job_path unit_id unit_path job_type affected_jobs", ACT, this::enqueue),
                new Method<>("Kill", "si", "", "whom signal", ACT, (view, call) -> {
                    WireReader in = call.in();
                    calls.kill(view.unit(), in.string(), in.int32(), call);
                }),
                new Method<>("SetProperties", "ba(sv)", "", "runtime properties", ACT,
                        (view, call) -> transients.set(view.unit(), call.in(), call)),
                new Method<>("ResetFailed", "", "", "", ACT, (view, call) -> calls.resetFailed(view.unit(), call)),
                new Method<>("Ref", "", "", "", ACT, (view, call) -> references.add(view.unit(), call)),
                new Method<>("Unref", "", "", "", ANYONE, (view, call) -> references.remove(view.unit(), call)),
                new Method<>("Clean", "as", "", "mask", ACT,
                        (view, call) -> calls.clean(view.unit(), call.in().strings(), call)),
                new Method<>("Freeze", "", "", "", ACT, (view, call) -> UnitCalls.refuseFreezing(view.unit())),
                new Method<>("Thaw", "", "", "", ACT, (view, call) -> UnitCalls.refuseFreezing(view.unit())));
    }

    /** {@return methods of the interface of a type: of all that have processes, of services, of scopes} */
    List<Method<UnitView>> table(UnitType type) {
        if (!type.hasProcesses()) {
            return List.of();
        }
        List<Method<UnitView>> table = new ArrayList<>();
        if (type == UnitType.SCOPE) {
            table.add(new Method<>("Abandon", "", "", "", ACT, (view, call) -> transients.abandon(view.unit(), call)));
        }
        if (type == UnitType.SERVICE) {
            table.add(new Method<>("BindMount", "ssbb", "", "source destination read_only mkdir", ACT,
                    (view, call) -> UnitCalls.refuseMount(call.in().string())));
            table.add(new Method<>("MountImage", "ssbba(ss)", "", "source destination read_only mkdir options", ACT,
                    (view, call) -> UnitCalls.refuseMount(call.in().string())));
        }
        table.add(new Method<>("GetProcesses", "", "a(sus)", "processes", ANYONE,
                (view, call) -> calls.processes(view.unit(), call)));
        table.add(new Method<>("AttachProcesses", "sau", "", "subcgroup pids", ANYONE,
                (view, call) -> UnitCalls.refuseProcesses(view.unit())));
        return table;
    }

    private void enqueue(UnitView view, Call call) throws systemlet.dbus.DBusError, systemlet.dbus.Malformed {
        WireReader in = call.in();
        String type = in.string();
        calls.enqueueVerbosely(view.unit(), type, in.string(), call);
    }

    private Method<UnitView> job(String name, JobType type, boolean reloadIfPossible) {
        return new Method<UnitView>(name, "s", "o", "mode job", ACT,
                (view, call) -> calls.enqueue(view.unit(), type, reloadIfPossible, call.in().string(), call))
                .looksFirst((view, call) -> UnitCalls.mode(call.in().string()));
    }
}
