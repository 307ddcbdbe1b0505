package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;

import java.util.List;
import systemlet.dbus.DBusError;

/** The program runlevel: the target that runs, as a SysV runlevel. */
final class RunlevelApplet {
    private static final String HELP = """
            runlevel [OPTIONS...]

            Prints the previous and current runlevel of the init system.

            Options:
                 --help      Show this help

            See the runlevel(8) man page for details.
            """;
    private static final String[][] LEVELS = {{"5", "graphical.target"}, {"3", "multi-user.target"},
        {"1", "rescue.target"}};

    private RunlevelApplet() {}

    static int run(Context context, List<String> arguments) throws Failed {
        Getopt getopt = Getopt.mixed(context.program(), List.of(new Getopt.Option('\0', "help", NONE)), arguments);
        if (getopt.next() != null) {
            context.out().print(HELP);
            return 0;
        }
        if (!getopt.operands().isEmpty()) {
            throw new Failed("Too many arguments.");
        }
        String level = "";
        try {
            Bus manager = context.bus(new Options(), Doors.Need.READING);
            for (String[] row : LEVELS) {
                String state = manager.getText(Bus.unitPath(row[1]), Bus.UNIT, "ActiveState");
                level = level.isEmpty() && state.equals("active") ? row[0] : level;
            }
        } catch (Failed | DBusError noManager) {
            level = "";
        }
        context.out().line(level.isEmpty() ? "unknown" : "N " + level);
        return level.isEmpty() ? 1 : 0;
    }
}
