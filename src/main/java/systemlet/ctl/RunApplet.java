package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Id128;
import systemlet.base.Spans;
import systemlet.base.Text;
import systemlet.dbus.DBusError;
import systemlet.dbus.Message;
import systemlet.dbus.Value;
import systemlet.dbus.WireReader;
import systemlet.dbus.WireWriter;
import systemlet.sys.Kernel;
import systemlet.sys.Signals;
import systemlet.sys.SysException;

/** The program systemd-run: a command as a service, a scope, or a timer's service that exists while it runs. */
final class RunApplet {
    private final Context context;
    private final RunOptions options;
    private final Bus manager;

    private RunApplet(Context context, RunOptions options) throws Failed {
        this.context = context;
        this.options = options;
        Options scope = new Options();
        scope.scope = options.user ? Doors.Scope.USER : Doors.Scope.SYSTEM;
        manager = context.bus(scope, Doors.Need.RUNNING);
    }

    static int run(Context context, List<String> arguments) throws Failed {
        RunOptions options = RunOptions.read(context, arguments);
        if (options == null) {
            return 0;   // --help or --version, which is said
        }
        RunApplet run = new RunApplet(context, options);
        if (options.scope) {
            return run.scope();
        }
        run.nameThePath();
        return options.isTriggered() ? run.trigger() : run.service();
    }

    /** The manager runs elsewhere: it is told the program by its path, as the first argument and in descriptions too. */
    private void nameThePath() throws Failed {
        if (!options.command.isEmpty()) {
            options.command = new ArrayList<>(options.command);
            options.command.set(0, executable());
        }
    }

    private String name(String type) throws Failed {
        String name = options.unit;
        if (name.isEmpty()) {
            name = "run-r" + random();
        }
        for (String known : new String[] {".service", ".scope", ".timer"}) {
            name = name.endsWith(known) ? name.substring(0, name.length() - known.length()) : name;
        }
        return name + type;
    }

    private String random() throws Failed {
        byte[] bytes = new byte[16];
        try {
            context.kernel().random(bytes);
        } catch (SysException refused) {
            throw new Failed("Failed to get random number: " + refused.text());
        }
        return Id128.of(bytes).toString();
    }

    private int service() throws Failed {
        String unit = name(".service");
        List<PropertyAssignment> properties = common(unit);
        properties.addAll(ofService(unit));
        int[] fds = options.pipe ? new int[] {0, 1, 2} : new int[0];
        if (options.pipe) {
            String[] names = {"StandardInput", "StandardOutput", "StandardError"};
            for (int i = 0; i < names.length; i++) {
                properties.add(new PropertyAssignment(names[i] + "FileDescriptor", new Value.Whole('h', i)));
            }
        }
        start(unit, properties, List.of(), "", copies(fds));
        if (!options.quiet && !options.pipe) {
            context.info("Running as unit: " + unit);
        }
        return options.waits ? result(unit) : 0;
    }

    /** {@return duplicates, since the connection closes what it sends} */
    private int[] copies(int[] fds) throws Failed {
        int[] copies = new int[fds.length];
        try {
            for (int i = 0; i < fds.length; i++) {
                copies[i] = context.kernel().duplicate(fds[i], 3);
            }
        } catch (SysException refused) {
            throw new Failed("Failed to duplicate file descriptor: " + refused.text());
        }
        return copies;
    }

    private int scope() throws Failed {
        String unit = name(".scope");
        List<PropertyAssignment> properties = common(unit);
        Kernel kernel = context.kernel();
        properties.add(new PropertyAssignment("PIDs", new Value.Items("u", List.of(Value.uint32(kernel.getpid())))));
        start(unit, properties, List.of(), "", new int[0]);
        if (!options.quiet) {
            context.info("Running scope as unit: " + unit);
        }
        try {
            if (!options.workingDirectory.isEmpty()) {
                kernel.chdir(options.workingDirectory);
            }
            List<String> environment = new ArrayList<>(context.environment());
            environment.addAll(options.environment);
            kernel.execve(executable(), options.command, environment);
        } catch (SysException refused) {
            throw new Failed("Failed to execute: " + refused.text());
        }
        return 0;
    }

    private int trigger() throws Failed {
        String timer = name(".timer");
        String service = name(".service");
        List<PropertyAssignment> properties = new ArrayList<>(options.timerProperties(timer));
        properties.add(new PropertyAssignment("Description", Value.string(description())));
        properties.add(new PropertyAssignment("RemainAfterElapse", Value.bool(false)));
        List<PropertyAssignment> ofService = common(service);
        if (!options.command.isEmpty()) {
            ofService.addAll(ofService(service));
        }
        start(timer, properties, options.command.isEmpty() ? List.of() : ofService, service, new int[0]);
        if (!options.quiet) {
            context.info("Running timer as unit: " + timer);
            if (!options.command.isEmpty()) {
                context.info("Will run service as unit: " + service);
            }
        }
        return 0;
    }

    private String description() {
        return options.description.isEmpty() ? Text.join(" ", options.command) : options.description;
    }

    private List<PropertyAssignment> common(String unit) throws Failed {
        List<PropertyAssignment> properties = new ArrayList<>();
        properties.add(new PropertyAssignment("Description", Value.string(description())));
        if (options.collect) {
            properties.add(new PropertyAssignment("CollectMode", Value.string("inactive-or-failed")));
        }
        if (!options.slice.isEmpty()) {
            String slice = options.slice.endsWith(".slice") ? options.slice : options.slice + ".slice";
            properties.add(new PropertyAssignment("Slice", Value.string(slice)));
        }
        for (String assignment : options.properties) {
            properties.addAll(PropertyAssignment.parse(unit, assignment));
        }
        return properties;
    }

    private List<PropertyAssignment> ofService(String unit) throws Failed {
        List<PropertyAssignment> properties = new ArrayList<>(options.serviceProperties(unit));
        Value words = Value.strings(options.command);
        Value command = new Value.Struct(List.of(Value.string(options.command.get(0)), words, Value.bool(false)));
        properties.add(new PropertyAssignment("ExecStart", new Value.Items("(sasb)", List.of(command))));
        return properties;
    }

    private String executable() throws Failed {
        String path = Programs.find(context, options.command.get(0));
        if (path == null) {
            throw new Failed("Failed to find executable " + options.command.get(0) + ": No such file or directory");
        }
        return path;
    }

    private void start(String unit, List<PropertyAssignment> properties, List<PropertyAssignment> others, String other,
            int[] fds) throws Failed {
        Message call = manager.manager("StartTransientUnit").with("ssa(sv)a(sa(sv))", w -> {
            w.string(unit).string("fail");
            write(w, properties);
            w.array('(');
            if (!others.isEmpty()) {
                w.struct().string(other);
                write(w, others);
            }
            w.end();
        });
        Command command = new Command(context, new Options(), "start", List.of());
        JobWait wait = new JobWait(command, manager);
        try {
            wait.add(manager.call(fds.length == 0 ? call : call.withFds(fds), "o", WireReader::path));
        } catch (DBusError error) {
            throw new Failed("Failed to start transient " + unit.substring(unit.lastIndexOf('.') + 1) + " unit: "
                    + error.text());
        }
        if (!options.noBlock && !wait.run()) {
            throw Failed.silently(1);
        }
    }

    private static void write(WireWriter w, List<PropertyAssignment> properties) {
        w.array('(');
        for (PropertyAssignment property : properties) {
            property.write(w);
        }
        w.end();
    }

    /** Waits for the end. {@return the exit status of the command} */
    private int result(String unit) throws Failed {
        try {
            Properties end = manager.all(Bus.unitPath(unit), "");
            while (!isOver(end)) {
                manager.nextSignal(-1);
                end = manager.all(Bus.unitPath(unit), "");
            }
            int code = (int) end.number("ExecMainCode");
            int status = (int) end.number("ExecMainStatus");
            if (!options.quiet) {
                tell(end, code, status);
            }
            boolean exited = code == 1 || code == 0;
            return exited ? status : end.text("Result").equals("success") ? 0 : 1;
        } catch (DBusError error) {
            throw new Failed("Failed to get result of " + unit + ": " + error.text());
        }
    }

    private static boolean isOver(Properties unit) {
        return switch (unit.text("ActiveState")) {
            case "inactive", "failed" -> true;
            default -> false;
        };
    }

    private void tell(Properties end, int code, int status) {
        context.info("Finished with result: " + end.text("Result"));
        if (code == 1) {
            context.info("Main processes terminated with: code=exited/status=" + status);
        } else if (code > 1) {
            context.info("Main processes terminated with: code=" + Flags.childCode(code) + "/status="
                    + Signals.name(status));
        }
        long entered = end.number("InactiveExitTimestampMonotonic");
        long left = end.number("InactiveEnterTimestampMonotonic");
        if (entered > 0 && left >= entered) {
            context.info("Service runtime: " + Spans.format(left - entered, Spans.MSEC));
        }
    }
}
