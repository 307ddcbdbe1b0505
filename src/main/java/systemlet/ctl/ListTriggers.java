package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Spans;
import systemlet.base.Text;
import systemlet.dbus.DBusError;
import systemlet.dbus.Value;
import systemlet.unit.UnitName;
import systemlet.unit.UnitType;

/** The verbs list-sockets, list-paths and list-automounts: what units listen to, and what that starts. */
final class ListTriggers {
    /** A line that is sorted by what is listened to. */
    private record Row(String key, Table.Cell[] cells) {}

    private ListTriggers() {}

    static int sockets(Command command) throws Failed {
        List<Row> rows = new ArrayList<>();
        for (UnitInfo unit : units(command, "socket")) {
            Properties socket = all(command, unit, "Failed to get list of listening sockets: ");
            for (List<Value> listen : socket.structs("Listen")) {
                String type = Properties.text(listen.get(0));
                String address = Properties.text(listen.get(1));
                rows.add(new Row(address + "\0" + type, new Table.Cell[] {Table.Cell.of(address),
                    Table.Cell.of(type), Table.Cell.of(unit.id()), triggers(socket)}));
            }
        }
        Table table = new Table(command.terminal(), "listen", "type", "unit", "activates");
        if (!command.options().showTypes) {
            table.hide(1);
        }
        return finish(command, table, rows, "socket");
    }

    static int paths(Command command) throws Failed {
        List<Row> rows = new ArrayList<>();
        for (UnitInfo unit : units(command, "path")) {
            Properties watch = all(command, unit, "Failed to get paths: ");
            for (List<Value> path : watch.structs("Paths")) {
                String condition = Properties.text(path.get(0));
                String file = Properties.text(path.get(1));
                rows.add(new Row(file + "\0" + condition, new Table.Cell[] {Table.Cell.of(file),
                    Table.Cell.of(condition), Table.Cell.of(unit.id()), triggers(watch)}));
            }
        }
        return finish(command, new Table(command.terminal(), "path", "condition", "unit", "activates"), rows, "path");
    }

    static int automounts(Command command) throws Failed {
        List<Row> rows = new ArrayList<>();
        Bus manager = command.reader();
        for (UnitInfo unit : units(command, "automount")) {
            Properties automount = all(command, unit, "Failed to get automount target: ");
            String where = automount.text("Where");
            String what = "";
            boolean mounted = false;
            try {
                String mount = Bus.unitPath(UnitName.ofPath(where, UnitType.MOUNT));
                what = manager.getText(mount, "org.freedesktop.systemd1.Mount", "What");
                mounted = manager.getText(mount, Bus.UNIT, "ActiveState").equals("active");
            } catch (DBusError error) {
                throw new Failed("Failed to get mount source: " + error.text());
            } catch (BadText notAPath) {
                throw new Failed("Failed to generate unit name from path: Invalid argument");
            }
            long idle = automount.number("TimeoutIdleUSec");
            rows.add(new Row(where, new Table.Cell[] {Table.Cell.of(what), Table.Cell.of(where),
                Table.Cell.of(mounted ? "yes" : "no").withJson(Boolean.toString(mounted)),
                Table.Cell.of(Spans.format(idle, Spans.MSEC)).withJson(Long.toUnsignedString(idle)),
                Table.Cell.of(unit.id())}));
        }
        Table table = new Table(command.terminal(), "what", "where", "mounted", "idle timeout", "unit");
        return finish(command, table, rows, "automount");
    }

    /** {@return the units of a type that are to be listed} */
    static List<UnitInfo> units(Command command, String type) throws Failed {
        Options options = command.options();
        List<UnitInfo> units = new ArrayList<>();
        List<String> patterns = Dependents.withDependencies(command, command.arguments());
        try {
            for (UnitInfo unit : UnitInfo.list(command.reader(), options.states, patterns)) {
                if (unit.type().equals(type) && unit.fits(options)) {
                    units.add(unit);
                }
            }
            return units;
        } catch (DBusError error) {
            throw new Failed("Failed to list units: " + error.text());
        }
    }

    /** Prints a table, and below it how many of these it lists. */
    static void print(Command command, Table table, String type) {
        Options options = command.options();
        Stream out = command.out();
        table.print(out, options);
        if (options.legend) {
            Terminal terminal = command.terminal();
            String on = table.size() > 0 ? terminal.highlight() : terminal.red();
            out.line("\n" + on + table.size() + " " + type + "s listed." + terminal.normal());
            out.print(options.all ? "" : "Pass --all to see loaded but inactive " + type + "s, too.\n");
        }
    }

    private static int finish(Command command, Table table, List<Row> rows, String type) {
        rows.sort((one, other) -> one.key.compareTo(other.key));
        for (Row row : rows) {
            table.row(row.cells);
        }
        table.header(command.options().legend).full(command.options().full);
        command.context().page(command.options());
        print(command, table, type);
        return 0;
    }

    private static Properties all(Command command, UnitInfo unit, String complaint) throws Failed {
        try {
            return command.reader().all(unit.path(), "");
        } catch (DBusError error) {
            throw new Failed(complaint + error.text());
        }
    }

    private static Table.Cell triggers(Properties unit) {
        return Table.Cell.of(Text.join(" ", unit.strings("Triggers")));
    }
}
