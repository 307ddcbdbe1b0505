package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import systemlet.base.Text;
import systemlet.dbus.DBusError;
import systemlet.dbus.Malformed;
import systemlet.dbus.WireReader;

/** The processes of a unit, drawn as a tree of the groups they are in. */
final class ProcessTree {
    /** Groups inside groups: deeper ones are drawn at this depth. */
    private static final int DEPTH_MAX = 32;
    /** Columns of a command line that are shown however narrow the terminal is. */
    private static final int COMMAND_MIN = 20;

    /** A group: its own processes by number, and the groups in it by name. */
    private static final class Group {
        final TreeMap<Integer, String> processes = new TreeMap<>();
        final TreeMap<String, Group> groups = new TreeMap<>();
    }

    private ProcessTree() {}

    /**
     * Prints the processes below a line that names the group.
     *
     * @param indent blanks in front of each line
     * @param group  the unit's own group, which is the root of the tree
     */
    static void print(Command command, Bus manager, String unit, String indent, String group) {
        try {
            Group root = manager.call(manager.manager("GetUnitProcesses").with("s", w -> w.string(unit)),
                    "a(sus)", in -> read(in, group));
            int columns = command.context().lineColumns(command.options());
            draw(command, root, indent, columns);
        } catch (DBusError error) {
            command.context().warning("Failed to dump process list for '" + unit + "', ignoring: " + error.text());
        }
    }

    private static Group read(WireReader in, String prefix) throws Malformed {
        Group root = new Group();
        int end = in.array('(');
        while (in.before(end)) {
            in.struct();
            String path = in.string();
            int pid = in.uint32();
            String line = in.string();
            Group group = root;
            String below = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
            int depth = 0;
            for (String name : Text.split(below, '/')) {
                if (!name.isEmpty() && depth++ < DEPTH_MAX) {
                    group = group.groups.computeIfAbsent(name, absent -> new Group());
                }
            }
            group.processes.put(pid, line);
        }
        return root;
    }

    private static void draw(Command command, Group group, String indent, int columns) {
        Terminal terminal = command.terminal();
        int width = group.processes.isEmpty() ? 0 : group.processes.lastKey().toString().length();
        List<Integer> pids = new ArrayList<>(group.processes.keySet());
        for (int i = 0; i < pids.size(); i++) {
            boolean last = i + 1 == pids.size() && group.groups.isEmpty();
            String pid = Integer.toString(pids.get(i));
            String number = " ".repeat(width - pid.length()) + pid;
            String line = group.processes.get(pids.get(i));
            int room = columns - Text.width(indent) - 2 - width - 1;
            if (columns > 0) {
                line = Text.ellipsize(line, Math.max(room, COMMAND_MIN), 100);
            }
            command.out().line(indent + branch(terminal, last) + grey(terminal, number + " " + line));
        }
        List<String> names = new ArrayList<>(group.groups.keySet());
        for (int i = 0; i < names.size(); i++) {
            boolean last = i + 1 == names.size();
            command.out().line(indent + branch(terminal, last) + names.get(i));
            String bar = last ? "  " : terminal.glyph("│ ", "| ");
            draw(command, group.groups.get(names.get(i)), indent + bar, columns);
        }
    }

    private static String branch(Terminal terminal, boolean last) {
        return last ? terminal.glyph("└─", "`-") : terminal.glyph("├─", "|-");
    }

    private static String grey(Terminal terminal, String text) {
        return terminal.hasColours() ? terminal.grey() + text + terminal.normal() : text;
    }
}
