package systemlet.ctl;

import systemlet.base.Glob;
import systemlet.dbus.DBusError;
import systemlet.sys.SysException;

/** The verb list-machines: this one. Containers inside would have managers of their own, which machined knows. */
final class ListMachines {
    private ListMachines() {}

    static int run(Command command) throws Failed {
        Options options = command.options();
        Terminal terminal = command.terminal();
        Table table = new Table(terminal, "", "name", "state", "failed", "jobs").header(options.legend)
                .full(options.full);
        String host = hostName(command.context());
        boolean wanted = command.arguments().isEmpty();
        for (String pattern : command.arguments()) {
            wanted |= Glob.matches(pattern, host);
        }
        if (wanted) {
            addHost(command, table, host);
        }
        if (options.plain) {
            table.hide(0);
        }
        command.context().page(options);
        table.print(command.out(), options);
        if (options.legend) {
            command.out().line("\n" + table.size() + " machines listed.");
        }
        return 0;
    }

    private static void addHost(Command command, Table table, String host) throws Failed {
        Terminal terminal = command.terminal();
        try {
            Properties manager = command.reader().all(Bus.ROOT, Bus.MANAGER);
            String state = manager.text("SystemState");
            long failed = manager.number("NFailedUnits");
            boolean fine = state.equals("running");
            boolean bad = state.equals("degraded") || state.equals("maintenance");
            String colour = bad ? terminal.red() : fine ? "" : terminal.yellow();
            table.row(
                    Table.Cell.of(fine ? " " : terminal.glyph("●", "*")).alone(colour),
                    Table.Cell.of(host + " (host)"),
                    Table.Cell.of(state).alone(colour),
                    Table.Cell.number(failed).alone(failed > 0 ? terminal.red() : ""),
                    Table.Cell.number(manager.number("NJobs")));
        } catch (DBusError error) {
            throw new Failed("Failed to get properties: " + error.text());
        }
    }

    static String hostName(Context context) {
        try {
            return context.kernel().uname().nodeName();
        } catch (SysException never) {
            return "localhost";
        }
    }
}
