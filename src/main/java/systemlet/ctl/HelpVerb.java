package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.dbus.DBusError;

/** The verb help: shows the manual pages that a unit names. */
final class HelpVerb {
    private HelpVerb() {}

    static int run(Command command) throws Failed {
        if (command.arguments().isEmpty()) {
            throw new Failed("'help' command expects one or more unit names.\n"
                    + "(Alternatively, help for systemctl itself may be shown with --help)");
        }
        Bus manager = command.reader();
        int status = 0;
        List<String> names = new ArrayList<>();
        for (String argument : command.arguments()) {
            long pid = ShowVerb.number(argument);
            if (pid < 0) {
                names.add(argument);
                continue;
            }
            String path = StatusVerb.pathOfProcess(command, manager, pid);
            status = path != null && show(command, manager, path, null) ? status : 1;
        }
        for (String name : names.isEmpty() ? names : command.expanded(manager, names)) {
            status = show(command, manager, Bus.unitPath(name), name) ? status : 1;
        }
        return status;
    }

    /** @param asked the unit's name as it was given; null for its own */
    private static boolean show(Command command, Bus manager, String path, String asked) throws Failed {
        Properties unit;
        try {
            unit = manager.all(path, Bus.UNIT);
        } catch (DBusError error) {
            throw new Failed("Failed to get properties: " + error.text());
        }
        String name = asked == null ? unit.text("Id") : asked;
        if (unit.text("LoadState").equals("not-found")) {
            command.context().error("Unit " + name + " could not be found.");
            return false;
        }
        List<String> pages = unit.strings("Documentation");
        if (pages.isEmpty()) {
            command.context().info("Documentation for " + name + " not known.");
        }
        for (String page : pages) {
            if (page.startsWith("man:")) {
                manual(command, page.substring(4));
            } else {
                command.context().info("Can't show: " + page);
            }
        }
        return true;
    }

    private static void manual(Command command, String page) {
        List<String> words = new ArrayList<>(List.of("man"));
        int bracket = page.indexOf('(');
        if (bracket > 0 && page.endsWith(")")) {
            words.add(page.substring(bracket + 1, page.length() - 1));
            words.add(page.substring(0, bracket));
        } else {
            words.add(page);
        }
        if (Programs.find(command.context(), "man") == null) {
            command.context().error("Failed to execute man: No such file or directory");
            return;
        }
        Programs.run(command.context(), words, command.context().environment());
    }
}
