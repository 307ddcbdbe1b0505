package systemlet.manager;

import static systemlet.dbus.Access.ACT;
import static systemlet.dbus.Access.ANYONE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import systemlet.dbus.Call;
import systemlet.dbus.DBusError;
import systemlet.dbus.Interface;
import systemlet.dbus.Malformed;
import systemlet.dbus.Method;
import systemlet.dbus.ObjectPath;
import systemlet.dbus.WireReader;
import systemlet.dbus.WireWriter;
import systemlet.engine.Engine;
import systemlet.engine.Job;
import systemlet.engine.JobType;

/** Methods of the manager object that make, list and cancel jobs, and the interface of job objects. */
final class JobMethods {
    private final Engine engine;
    private final UnitCalls calls;

    JobMethods(Engine engine, UnitCalls calls) {
        this.engine = engine;
        this.calls = calls;
    }

    List<Method<Manager>> table() {
        return List.of(
                start("StartUnit", JobType.START, false),
                new Method<>("StartUnitWithFlags", "sst", "o", "name mode flags job", ACT, (manager, call) -> {
                    WireReader in = call.in();
                    String name = in.string();
                    String mode = in.string();
                    long flags = in.uint64();
                    if (flags != 0) {
                        throw new DBusError(DBusError.INVALID_ARGS, "Invalid 'flags' parameter '"
                                + Long.toUnsignedString(flags) + "'");
                    }
                    calls.enqueue(calls.unit(name), JobType.START, false, mode, call);
                }),
                new Method<Manager>("StartUnitReplace", "sss", "o", "old_unit new_unit mode job", ACT, this::replace)
                        .looksFirst((manager, call) -> replaced(call.in().string())),
                start("StopUnit", JobType.STOP, false),
                start("ReloadUnit", JobType.RELOAD, false),
                start("RestartUnit", JobType.RESTART, false),
                start("TryRestartUnit", JobType.TRY_RESTART, false),
                start("ReloadOrRestartUnit", JobType.RESTART, true),
                start("ReloadOrTryRestartUnit", JobType.TRY_RESTART, true),
                new Method<>("EnqueueUnitJob", "sss", "uososa(uosos)",
                        "name job_type job_mode job_id job_path unit_id unit_path job_type affected_jobs", ACT,
                        (manager, call) -> {
                            WireReader in = call.in();
                            String name = in.string();
                            String type = in.string();
                            calls.enqueueVerbosely(calls.unit(name), type, in.string(), call);
                        }),
                new Method<>("GetJob", "u", "o", "id job", ANYONE, (manager, call) -> {
                    Job job = job(call.in().uint32());
                    call.reply(w -> w.path(Paths.job(job.id())));
                }),
                new Method<>("GetJobAfter", "u", "a(usssoo)", "id jobs", ANYONE,
                        (manager, call) -> reply(JobOrder.after(job(call.in().uint32())), call)),
                new Method<>("GetJobBefore", "u", "a(usssoo)", "id jobs", ANYONE,
                        (manager, call) -> reply(JobOrder.before(job(call.in().uint32())), call)),
                new Method<Manager>("CancelJob", "u", "", "id", ACT, (manager, call) -> cancel(job(call.in().uint32()), call))
                        .looksFirst((manager, call) -> job(call.in().uint32())),
                new Method<>("ClearJobs", "", "", "", ACT, (manager, call) -> {
                    engine.clearJobs();
                    call.reply();
                }),
                new Method<>("ListJobs", "", "a(usssoo)", "jobs", ANYONE,
                        (manager, call) -> reply(engine.jobs(), call)));
    }

    /** {@return the interface of job objects} */
    Interface<Job> face() {
        Rows<Job> rows = new Rows<Job>()
                .int32("Id", Job::id)
                .row("Unit", (job, w) -> w.struct().string(job.unit().name().text())
                        .path(Paths.unit(job.unit().name().text())))
                .text("JobType", job -> job.type().word())
                .text("State", job -> job.state().word())
                .fixed("a(ss)", null, "ActivationDetails");
        return new Interface<>(Paths.FACE + "Job", List.of(
                new Method<>("Cancel", "", "", "", ACT, this::cancel),
                new Method<>("GetAfter", "", "a(usssoo)", "jobs", ANYONE,
                        (job, call) -> reply(JobOrder.after(job), call)),
                new Method<>("GetBefore", "", "a(usssoo)", "jobs", ANYONE,
                        (job, call) -> reply(JobOrder.before(job), call))),
                rows.table(PropertyNames.JOB, name -> null), List.of());
    }

    /** {@return the job whose object has this label, or null} */
    Job labelled(String label) {
        String digits = ObjectPath.unescape(label);
        if (digits.isEmpty() || digits.length() > 10 || !systemlet.base.Text.isDigits(digits)) {
            return null;
        }
        return engine.job(Long.parseLong(digits));
    }

    /** {@return the labels of all job objects} */
    List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (Job job : engine.jobs()) {
            labels.add(Long.toString(job.id()));
        }
        return labels;
    }

    private Method<Manager> start(String name, JobType type, boolean reloadIfPossible) {
        return new Method<Manager>(name, "ss", "o", "name mode job", ACT, (manager, call) -> {
            WireReader in = call.in();
            String unit = in.string();
            calls.enqueue(calls.unit(unit), type, reloadIfPossible, in.string(), call);
        }).looksFirst((manager, call) -> {
            WireReader in = call.in();
            calls.unit(in.string());
            UnitCalls.mode(in.string());
        });
    }

    private void replace(Manager manager, Call call) throws DBusError, Malformed {
        WireReader in = call.in();
        String old = in.string();
        String name = in.string();
        String mode = in.string();
        replaced(old);
        calls.enqueue(calls.unit(name), JobType.START, false, mode, call);
    }

    /** @throws DBusError no start of this unit waits */
    private void replaced(String old) throws DBusError {
        Job waiting = calls.loaded(old).job();
        if (waiting == null || waiting.type() != JobType.START) {
            throw new DBusError(Paths.FACE + "NoSuchJob", "No job queued for unit " + old);
        }
    }

    private Job job(int id) throws DBusError {
        Job job = engine.job(id & 0xffffffffL);
        if (job == null) {
            throw new DBusError(Paths.FACE + "NoSuchJob", "Job " + (id & 0xffffffffL) + " does not exist.");
        }
        return job;
    }

    private void cancel(Job job, Call call) {
        engine.cancel(job);
        call.reply();
    }

    private static void reply(Collection<Job> jobs, Call call) {
        call.reply(w -> {
            w.array('(');
            for (Job job : jobs) {
                write(job, w.struct());
            }
            w.end();
        });
    }

    private static void write(Job job, WireWriter w) {
        String unit = job.unit().name().text();
        w.uint32((int) job.id()).string(unit).string(job.type().word()).string(job.state().word())
                .path(Paths.job(job.id())).path(Paths.unit(unit));
    }
}
