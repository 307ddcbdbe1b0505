package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Text;
import systemlet.dbus.DBusError;
import systemlet.dbus.Value;

/** The verb show: the properties of units, jobs or the manager, as name=value lines. */
final class ShowVerb {
    private ShowVerb() {}

    static int run(Command command) throws Failed {
        Bus manager = command.reader();
        command.context().page(command.options());
        if (command.arguments().isEmpty()) {
            print(command, manager, Bus.ROOT, "org.freedesktop.systemd1.Manager");
            return 0;
        }
        List<String> names = new ArrayList<>();
        boolean first = true;
        for (String argument : command.arguments()) {
            long job = number(argument);
            if (job < 0) {
                names.add(argument);
                continue;
            }
            command.out().print(first ? "" : "\n");
            print(command, manager, Bus.ROOT + "/job/" + job, "");
            first = false;
        }
        for (String name : names(command, manager, names)) {
            command.out().print(first ? "" : "\n");
            print(command, manager, Bus.unitPath(name), "");
            first = false;
        }
        return 0;
    }

    private static List<String> names(Command command, Bus manager, List<String> typed) throws Failed {
        if (typed.contains("")) {
            throw new Failed("Failed to mangle name: Invalid argument\nFailed to expand names: Invalid argument");
        }
        return command.expanded(manager, typed);
    }

    /** {@return the number of a job or process that an argument is, or -1 where it is a name}: larger numbers are names. */
    static long number(String argument) {
        if (!Text.isDigits(argument)) {
            return -1;
        }
        try {
            return Numbers.uint32(argument);
        } catch (BadText tooLarge) {
            return -1;
        }
    }

    private static void print(Command command, Bus manager, String path, String face) throws Failed {
        Options options = command.options();
        try {
            Properties properties = manager.all(path, face);
            PropertyPrinter printer = new PropertyPrinter(command.context(), options);
            for (Value.Entry entry : properties.entries()) {
                String name = Properties.name(entry);
                if (options.properties == null || options.properties.contains(name)) {
                    printer.print(name, entry.value(), null);
                } else {
                    String expected = expected(options.properties, name);
                    if (expected != null) {
                        printer.print(name, entry.value(), expected);
                    }
                }
            }
        } catch (DBusError error) {
            throw new Failed("Failed to get properties: " + error.text());
        }
    }

    /** {@return the value of a wish "Name=value", which shell completion filters units with, or null} */
    private static String expected(List<String> wishes, String name) {
        for (String wish : wishes) {
            if (wish.length() > name.length() && wish.startsWith(name) && wish.charAt(name.length()) == '=') {
                return wish.substring(name.length() + 1);
            }
        }
        return null;
    }
}
