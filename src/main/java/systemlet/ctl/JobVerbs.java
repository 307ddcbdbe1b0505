package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Glob;
import systemlet.base.Text;
import systemlet.dbus.DBusError;
import systemlet.dbus.Malformed;
import systemlet.dbus.Message;
import systemlet.dbus.WireReader;
import systemlet.sys.Procs;
import systemlet.unit.UnitType;

/** The verbs that queue jobs: start, stop, restart and their relatives. All are asked for first, then waited for. */
final class JobVerbs {
    /** A unit, the call on its way for it, and the questions whether its files changed and what may start it again. */
    private record Asked(String unit, int call, int stale, int triggers) {}

    private final Command command;
    private final Options options;
    private final Bus manager;
    private final String method;
    private final String word;
    private final String mode;
    private int status;

    private JobVerbs(Command command, String method, String mode) throws Failed {
        this.command = command;
        options = command.options();
        manager = command.doer();
        this.method = method;
        word = word(method);
        this.mode = mode;
    }

    static int run(Command command) throws Failed {
        Options options = command.options();
        String verb = command.verb();
        if (options.marked) {
            return marked(command);
        }
        if (command.arguments().isEmpty()) {
            throw new Failed("Too few arguments.");
        }
        if (options.wait && !verb.equals("start") && !verb.equals("restart")) {
            throw new Failed("--wait may only be used with the 'start' or 'restart' commands.");
        }
        boolean isolate = verb.equals("isolate");
        JobVerbs jobs = new JobVerbs(command, method(verb), isolate ? "isolate" : options.jobMode);
        List<String> names = isolate
                ? List.of(command.mangle(command.arguments().get(0), UnitType.TARGET))
                : command.expanded(jobs.manager, command.arguments());
        jobs.warnAboutPatterns();
        return options.dryRun ? 0 : jobs.enqueue(names);
    }

    /** Queues one job without a word on the command line having named it: for default, rescue, poweroff. */
    static int run(Command command, String unit, String mode) throws Failed {
        return new JobVerbs(command, "StartUnit", mode).enqueue(List.of(unit));
    }

    private static String method(String verb) {
        return switch (verb) {
            case "stop", "condstop" -> "StopUnit";
            case "reload" -> "ReloadUnit";
            case "restart" -> "RestartUnit";
            case "try-restart", "condrestart" -> "TryRestartUnit";
            case "reload-or-restart" -> "ReloadOrRestartUnit";
            case "try-reload-or-restart", "reload-or-try-restart", "condreload", "force-reload" ->
                    "ReloadOrTryRestartUnit";
            default -> "StartUnit";   // start, isolate
        };
    }

    /** {@return what messages and EnqueueUnitJob call the deed} */
    private static String word(String method) {
        return switch (method) {
            case "StopUnit" -> "stop";
            case "ReloadUnit" -> "reload";
            case "RestartUnit" -> "restart";
            case "TryRestartUnit" -> "try-restart";
            case "ReloadOrRestartUnit" -> "reload-or-restart";
            case "ReloadOrTryRestartUnit" -> "reload-or-try-restart";
            default -> "start";
        };
    }

    private static int marked(Command command) throws Failed {
        Bus manager = command.doer();
        JobWait wait = new JobWait(command, manager);
        try {
            List<String> jobs = manager.call(manager.manager("EnqueueMarkedJobs"), "ao", WireReader::strings);
            for (String job : jobs) {
                wait.add(job);
            }
        } catch (DBusError error) {
            throw new Failed("Failed to start jobs: " + error.text());
        }
        return command.options().noBlock || wait.run() ? 0 : 1;
    }

    private void warnAboutPatterns() {
        boolean pattern = false;
        for (String argument : command.arguments()) {
            pattern |= Glob.isGlob(argument);
        }
        if (pattern && command.verb().equals("start") && !options.all && !options.quiet) {
            command.context().warning("Warning: systemctl start called with a glob pattern.");
            command.context().notice("Hint: unit globs expand to loaded units, so start will usually have no effect.\n"
                    + "      Passing --all will also load units which are pulled in by other units.\n"
                    + "      See systemctl(1) for more details.");
        }
    }

    private int enqueue(List<String> names) throws Failed {
        JobWait wait = new JobWait(command, manager);
        List<Triggers.Question> queued = new ArrayList<>();
        for (String name : names) {
            Asked asked = ask(name);
            if (accept(asked, wait)) {   // one after the other, so that the first may run before the next is asked for
                queued.add(new Triggers.Question(name, asked.triggers));
                if (options.wait) {
                    wait.units().add(name);
                }
            }
        }
        if (!options.noBlock && !wait.run()) {
            return status != 0 ? status : 1;
        }
        if (method.equals("StopUnit") && !options.noBlock && mayEndWithUs()) {
            wait.untilNothingStops();
        }
        if (warnsOfTriggers()) {
            Triggers.warn(command, manager, queued);
        }
        if (options.wait && !wait.units().run()) {
            return status != 0 ? status : 1;
        }
        return status;
    }

    /**
     * {@return whether the manager is not PID 1, as in a step of a build: that may end right after us, and with it all
     * processes; so what a stop passes on to other units (PartOf=) must have come to its end, too}
     */
    private boolean mayEndWithUs() {
        return !"systemd".equals(new Procs(command.context().kernel()).name(1));
    }

    private Asked ask(String unit) {
        Message call = options.showTransaction
                ? manager.manager("EnqueueUnitJob")
                        .with("sss", w -> w.string(unit).string(word).string(mode))
                : manager.manager(method).with("ss", w -> w.string(unit).string(mode));
        int serial = manager.send(call);
        return new Asked(unit, serial,
                options.quiet ? 0 : manager.sendGet(Bus.unitPath(unit), Bus.UNIT, "NeedDaemonReload"),
                warnsOfTriggers() ? Triggers.ask(manager, unit) : 0);
    }

    private boolean warnsOfTriggers() {
        return method.equals("StopUnit") && !options.quiet && !options.noBlock;
    }

    /** Takes the answer for one unit. {@return whether a job was queued} */
    private boolean accept(Asked asked, JobWait wait) throws Failed {
        boolean accepted = false;
        try {
            Message reply = manager.awaited(asked.call);
            wait.add(options.showTransaction ? transaction(reply) : jobPath(reply));
            accepted = true;
        } catch (DBusError error) {
            refused(asked.unit, error);
        } catch (Malformed wrong) {
            refused(asked.unit, new DBusError(DBusError.FAILED, "Bad message"));
        }
        if (asked.stale != 0 && isStale(asked.stale) && accepted) {
            command.context().warning(staleText(asked.unit, options));
        }
        return accepted;
    }

    static String staleText(String unit, Options options) {
        return "Warning: The unit file, source configuration file or drop-ins of " + unit
                + " changed on disk. Run 'systemctl" + options.scopeHint() + " daemon-reload' to reload units.";
    }

    private boolean isStale(int serial) {
        try {
            WireReader in = manager.awaited(serial).body();
            in.variant();
            return in.bool();
        } catch (DBusError | Malformed gone) {
            return false;   // a unit that is already forgotten has no files to be stale
        }
    }

    private static String jobPath(Message reply) throws Malformed {
        return reply.body().path();
    }

    /** Prints what EnqueueUnitJob says. {@return the path of the job that was asked for} */
    private String transaction(Message reply) throws Malformed {
        WireReader in = reply.body();
        int id = in.uint32();
        String path = in.path();
        String unit = in.string();
        in.path();
        command.context().info("Enqueued anchor job " + id + " " + unit + "/" + in.string() + ".");
        int end = in.array('(');
        while (in.before(end)) {
            in.struct();
            int other = in.uint32();
            in.path();
            String otherUnit = in.string();
            in.path();
            command.context().info("Enqueued auxiliary job " + other + " " + otherUnit + "/" + in.string() + ".");
        }
        return path;
    }

    private void refused(String unit, DBusError error) {
        status = status == 0 ? ExitStatuses.of(error) : status;
        String plain = "Failed to " + word + " " + unit + ": " + error.text();
        boolean obvious = switch (error.name()) {
            case "org.freedesktop.systemd1.NoSuchUnit", "org.freedesktop.systemd1.UnitMasked",
                    "org.freedesktop.systemd1.JobTypeNotApplicable" -> true;
            default -> false;
        };
        command.context().error(plain);
        if (!obvious) {
            String user = options.scope == Doors.Scope.SYSTEM ? "" : " --user";
            command.context().error("See " + (user.isEmpty() ? "system" : "user") + " logs and 'systemctl" + user
                    + " status " + (unit.startsWith("-") ? "-- " : "") + Text.shellQuote(unit) + "' for details.");
        }
    }
}
