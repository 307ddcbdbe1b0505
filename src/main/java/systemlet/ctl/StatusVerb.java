package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.dbus.DBusError;
import systemlet.sys.Files;

/** The verb status: of units and processes, or of the whole manager; {@link StatusUnit} prints one unit. */
final class StatusVerb {
    /** LSB: "program or service status is unknown". */
    private static final int UNKNOWN = 4;
    /** LSB: "program is not running". */
    private static final int NOT_RUNNING = 3;

    private StatusVerb() {}

    static int run(Command command) throws Failed {
        Bus manager = command.reader();
        command.context().page(command.options());
        if (command.arguments().isEmpty()) {
            system(command, manager);
            return command.options().all ? all(command, manager) : 0;
        }
        List<String> typed = new ArrayList<>();
        int status = 0;
        boolean first = true;
        for (String argument : command.arguments()) {
            long pid = ShowVerb.number(argument);
            if (pid < 0) {
                typed.add(argument);
                continue;
            }
            String path = pathOfProcess(command, manager, pid);
            int one = path == null ? 1 : unit(command, manager, path, "", first);
            status = path == null || status == 0 ? one : status;
            first &= path == null;
        }
        if (typed.isEmpty()) {
            return status;
        }
        List<String> names = Dependents.withDependencies(command, command.expanded(manager, typed));
        int others = units(command, manager, names, first);
        return status == 0 ? others : status;
    }

    private static int all(Command command, Bus manager) throws Failed {
        List<UnitInfo> units = new ArrayList<>();
        try {
            for (UnitInfo unit : UnitInfo.list(manager, command.options().states, List.of())) {
                if (unit.fits(command.options())) {
                    units.add(unit);
                }
            }
        } catch (DBusError error) {
            throw new Failed("Failed to list units: " + error.text());
        }
        units.sort(UnitInfo::byTypeAndName);
        List<String> names = new ArrayList<>();
        for (UnitInfo unit : units) {
            names.add(unit.id());
        }
        return units(command, manager, names, false);
    }

    private static int units(Command command, Bus manager, List<String> names, boolean first) throws Failed {
        int status = 0;
        boolean alone = first;
        for (int i = 0; i < names.size(); i++) {
            int one = unit(command, manager, Bus.unitPath(names.get(i)), names.get(i), alone);
            status = status == 0 ? one : status;
            alone &= one == UNKNOWN;
        }
        return status;
    }

    /** {@return the object of the unit that a process is of, or null where it is of none, which has been said then} */
    static String pathOfProcess(Command command, Bus manager, long pid) {
        try {
            return manager.call(manager.manager("GetUnitByPID").with("u", w -> w.uint32((int) pid)), "o",
                    in -> in.path());
        } catch (DBusError error) {
            command.context().error("Failed to get unit for PID " + pid + ": " + error.text());
            return null;
        }
    }

    /** @param alone whether nothing stands above it that a blank line should part it from */
    private static int unit(Command command, Bus manager, String path, String asked, boolean alone) throws Failed {
        Properties unit;
        try {
            unit = manager.all(path, "");
        } catch (DBusError error) {
            throw new Failed("Failed to get properties: " + error.text());
        }
        String active = unit.text("ActiveState");
        if (unit.text("LoadState").equals("not-found") && active.equals("inactive")) {
            command.context().error("Unit " + (asked.isEmpty() ? unit.text("Id") : asked) + " could not be found.");
            return UNKNOWN;
        }
        command.out().print(alone ? "" : "\n");
        new StatusUnit(command, manager, unit).print();
        boolean pidFileLeft = active.equals("inactive") && !unit.text("PIDFile").isEmpty()
                && Files.exists(command.context().kernel(), unit.text("PIDFile"));
        return switch (active) {
            case "active", "reloading" -> 0;
            default -> pidFileLeft ? 1 : NOT_RUNNING;
        };
    }

    /** The manager's own state, with everything that runs. */
    private static void system(Command command, Bus manager) throws Failed {
        Properties system;
        try {
            system = manager.all(Bus.ROOT, Bus.MANAGER);
        } catch (DBusError error) {
            throw new Failed("Failed to read server status: " + error.text());
        }
        Terminal terminal = command.terminal();
        Stream out = command.out();
        String state = system.text("SystemState");
        String colour = switch (state) {
            case "running" -> terminal.green();
            case "degraded", "maintenance" -> terminal.red();
            default -> terminal.yellow();
        };
        long failed = system.number("NFailedUnits");
        long since = system.number("UserspaceTimestamp");
        Times times = new Times(command.context());
        out.line(colour + terminal.glyph("●", "*") + (colour.isEmpty() ? "" : terminal.normal()) + " "
                + ListMachines.hostName(command.context()));
        out.line("    State: " + colour + state + (colour.isEmpty() ? "" : terminal.normal()));
        out.line("    Units: " + system.number("NNames") + " loaded (incl. loaded aliases)");
        out.line("     Jobs: " + system.number("NJobs") + " queued");
        out.line("   Failed: " + failed + " units");
        out.line("    Since: " + times.format(since, command.options().timestamp) + "; "
                + Times.relative(since, command.context().kernel().realtimeUsec()));
        out.line("  systemd: " + system.text("Version"));
        if (!system.text("Tainted").isEmpty()) {
            out.line("  Tainted: " + terminal.yellow() + system.text("Tainted") + terminal.normal());
        }
        out.line("   CGroup: " + (system.text("ControlGroup").isEmpty() ? "/" : system.text("ControlGroup")));
        ProcessTree.print(command, manager, "-.slice", "           ", "");
    }
}
