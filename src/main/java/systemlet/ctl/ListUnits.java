package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.dbus.DBusError;

/** The verb list-units. */
final class ListUnits {
    private static final int GLYPH = 0;
    private static final int JOB = 5;

    private ListUnits() {}

    static int run(Command command) throws Failed {
        Options options = command.options();
        List<UnitInfo> units = new ArrayList<>();
        List<String> patterns = Dependents.withDependencies(command, command.arguments());
        try {
            for (UnitInfo unit : UnitInfo.list(command.reader(), options.states, patterns)) {
                if (unit.fits(options)) {
                    units.add(unit);
                }
            }
        } catch (DBusError error) {
            throw new Failed("Failed to list units: " + error.text());
        }
        units.sort(UnitInfo::byTypeAndName);
        command.context().page(options);
        print(command, units);
        return 0;
    }

    private static void print(Command command, List<UnitInfo> units) {
        Options options = command.options();
        Table table = new Table(command.terminal(), "", "unit", "load", "active", "sub", "job", "description")
                .header(options.legend).full(options.full);
        int jobs = 0;
        for (int i = 0; i < units.size(); i++) {
            UnitInfo unit = units.get(i);
            boolean lastOfType = i + 1 < units.size() && !units.get(i + 1).type().equals(unit.type());
            table.row(cells(command.terminal(), unit, lastOfType, options.plain));
            jobs += unit.jobId() != 0 ? 1 : 0;
        }
        if (options.plain) {
            table.hide(GLYPH);
        }
        if (jobs == 0) {
            table.hide(JOB);
        }
        table.print(command.out(), options);
        if (options.legend) {
            printLegend(command, units.size(), jobs);
        }
    }

    private static Table.Cell[] cells(Terminal terminal, UnitInfo unit, boolean underline, boolean plain) {
        String mark = "";
        String loadColour = "";
        String activeColour = "";
        boolean badLoad = switch (unit.load()) {
            case "error", "not-found", "bad-setting", "masked" -> !plain;
            default -> false;
        };
        if (badLoad) {
            mark = terminal.yellow();
            loadColour = terminal.red();
        } else if (unit.active().equals("failed") && !plain) {
            mark = terminal.red();
            activeColour = terminal.red();
        }
        boolean failed = !badLoad && unit.active().equals("failed") && !plain;
        return new Table.Cell[] {
            cell(badLoad || failed ? terminal.glyph("●", "*") : " ", mark, underline),
            cell(unit.id(), activeColour, underline && !badLoad),
            cell(unit.load(), loadColour, underline && !failed),
            cell(unit.active(), activeColour, underline && !badLoad),
            cell(unit.sub(), activeColour, underline && !badLoad),
            cell(unit.jobId() == 0 ? "" : unit.jobType(), "", underline),
            cell(unit.description(), "", underline),
        };
    }

    private static Table.Cell cell(String text, String colour, boolean underline) {
        return Table.Cell.of(text).in(colour).underlined(underline);
    }

    private static void printLegend(Command command, int count, int jobs) {
        Terminal terminal = command.terminal();
        Options options = command.options();
        Stream out = command.out();
        if (count > 0) {
            out.print("\nLOAD   = Reflects whether the unit definition was properly loaded.\n"
                    + "ACTIVE = The high-level unit activation state, i.e. generalization of SUB.\n"
                    + "SUB    = The low-level unit activation state, values depend on unit type.\n");
            out.print(jobs > 0 ? "JOB    = Pending job for the unit.\n\n" : "");
        }
        boolean all = options.all || options.states.contains("inactive");
        if (!all && !options.states.isEmpty()) {
            out.line(count + " loaded units listed.");
            return;
        }
        String on = count > 0 ? terminal.highlight() : terminal.red();
        out.print(on + count + " loaded units listed." + terminal.normal());
        out.line(all ? "" : " " + terminal.grey() + "Pass --all to see loaded but inactive units, too."
                + terminal.normal());
        out.line(terminal.grey() + "To show all installed unit files use 'systemctl list-unit-files'."
                + terminal.normal());
    }
}
