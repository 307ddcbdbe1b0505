package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Glob;
import systemlet.base.Numbers;
import systemlet.dbus.DBusError;
import systemlet.dbus.Malformed;
import systemlet.dbus.Message;
import systemlet.dbus.WireReader;

/** The verbs about the queue of jobs: list-jobs and cancel. */
final class ListJobs {
    private record Job(int id, String unit, String type, String state) {}

    private ListJobs() {}

    static int run(Command command) throws Failed {
        Options options = command.options();
        List<Job> jobs = new ArrayList<>();
        boolean some = false;
        try {
            for (Job job : jobs(command.reader(), command.reader().manager("ListJobs"))) {
                if (fits(job, command.arguments())) {
                    jobs.add(job);
                } else {
                    some = true;
                }
            }
        } catch (DBusError error) {
            throw new Failed("Failed to list jobs: " + error.text());
        }
        command.context().page(options);
        Terminal terminal = command.terminal();
        if (jobs.isEmpty()) {
            if (options.legend) {
                command.out().line(terminal.green() + "No jobs " + (some ? "listed" : "running") + "."
                        + terminal.normal());
            }
            return 0;
        }
        Table table = new Table(terminal, "job", "unit", "type", "state").header(options.legend).full(options.full);
        for (Job job : jobs) {
            boolean running = job.state.equals("running");
            String on = running ? terminal.highlight() : "";
            table.row(Table.Cell.number(job.id), Table.Cell.of(job.unit).alone(on), Table.Cell.of(job.type),
                    Table.Cell.of(job.state).alone(on));
            addWaiting(command, table, job);
        }
        table.print(command.out());
        if (options.legend) {
            command.out().line("\n" + terminal.highlight() + jobs.size() + " jobs listed" + terminal.normal() + ".");
        }
        return 0;
    }

    private static void addWaiting(Command command, Table table, Job job) throws Failed {
        if (command.options().jobsAfter) {
            addWaiting(command, table, job, "GetJobAfter", "\tblocking job");
        }
        if (command.options().jobsBefore) {
            addWaiting(command, table, job, "GetJobBefore", "\twaiting for job");
        }
    }

    private static void addWaiting(Command command, Table table, Job job, String method, String words)
            throws Failed {
        Bus manager = command.reader();
        try {
            for (Job other : jobs(manager, manager.manager(method).with("u", w -> w.uint32(job.id)))) {
                String text = words + " " + other.id + " (" + other.unit + "/" + other.type + ")";
                table.row(Table.Cell.of(command.terminal().glyph("└─", "`-")), Table.Cell.of(text),
                        Table.Cell.of(""), Table.Cell.of(""));
            }
        } catch (DBusError error) {
            throw new Failed("Failed to list jobs: " + error.text());
        }
    }

    static int cancel(Command command) throws Failed {
        if (command.arguments().isEmpty()) {
            return clear(command);
        }
        int status = 0;
        for (String argument : command.arguments()) {
            long id;
            try {
                id = Numbers.uint32(argument);
            } catch (BadText notANumber) {
                throw new Failed("Failed to parse job id \"" + argument + "\": Invalid argument");
            }
            try {
                Bus manager = command.doer();
                manager.call(manager.manager("CancelJob").with("u", w -> w.uint32((int) id)));
            } catch (DBusError error) {
                command.context().error("Failed to cancel job " + id + ": " + error.text());
                status = 1;
            }
        }
        return status;
    }

    static int clear(Command command) throws Failed {
        try {
            Bus manager = command.doer();
            manager.call(manager.manager("ClearJobs"));
            return 0;
        } catch (DBusError error) {
            throw new Failed("Failed to execute operation: " + error.text());
        }
    }

    private static boolean fits(Job job, List<String> patterns) {
        for (String pattern : patterns) {
            if (Glob.matches(pattern, job.unit)) {
                return true;
            }
        }
        return patterns.isEmpty();
    }

    private static List<Job> jobs(Bus manager, Message call) throws DBusError {
        return manager.call(call, "a(usssoo)", ListJobs::read);
    }

    /** {@return the paths of the jobs that stop something} */
    static List<String> stopping(Bus manager) throws DBusError {
        List<String> paths = new ArrayList<>();
        for (Job job : jobs(manager, manager.manager("ListJobs"))) {
            if (job.type.equals("stop")) {
                paths.add("/org/freedesktop/systemd1/job/" + job.id);
            }
        }
        return paths;
    }

    private static List<Job> read(WireReader in) throws Malformed {
        List<Job> jobs = new ArrayList<>();
        int end = in.array('(');
        while (in.before(end)) {
            in.struct();
            jobs.add(new Job(in.uint32(), in.string(), in.string(), in.string()));
            in.path();
            in.path();
        }
        return jobs;
    }
}
