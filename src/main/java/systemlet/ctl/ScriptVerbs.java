package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;
import systemlet.dbus.DBusError;
import systemlet.dbus.Value;
import systemlet.sys.ProcStat;
import systemlet.sys.Procs;
import systemlet.sys.SysException;

/** The verbs that systemctl replacement scripts for containers have and systemd does not. */
final class ScriptVerbs {
    private static final int TREE_MAX = 10_000;

    private ScriptVerbs() {}

    /** The services that booting into the default target, or into the one named, starts. */
    static int defaultServices(Command command) throws Failed {
        List<String> targets = command.arguments().isEmpty() ? List.of("default.target") : command.arguments();
        Bus manager = command.reader();
        for (String unit : reached(manager, command.expanded(manager, targets))) {
            if (unit.endsWith(".service")) {
                command.out().line(unit);
            }
        }
        return 0;
    }

    /** The units that starting these would start too, themselves last. */
    static int startDependencies(Command command) throws Failed {
        Bus manager = command.reader();
        List<String> names = command.expanded(manager, command.arguments());
        List<String> all = reached(manager, names);
        for (int i = all.size() - 1; i >= 0; i--) {
            command.out().line(all.get(i) + "\t(" + (names.contains(all.get(i)) ? "Requested" : "Wanted") + ")");
        }
        return 0;
    }

    private static List<String> reached(Bus manager, List<String> from) throws Failed {
        List<String> all = new ArrayList<>(from);
        for (int i = 0; i < all.size() && all.size() < TREE_MAX; i++) {
            for (String other : Dependents.of(manager, all.get(i), Options.Dependencies.FORWARD)) {
                if (!all.contains(other)) {
                    all.add(other);
                }
            }
        }
        return all;
    }

    /** The variables that a unit's commands get: the manager's own and those of Environment=. */
    static int environment(Command command) throws Failed {
        return eachUnit(command, (unit, manager) -> {
            List<String> pairs = new ArrayList<>(manager.all(Bus.ROOT, Bus.MANAGER).strings("Environment"));
            for (String pair : unit.strings("Environment")) {
                String name = pair.substring(0, pair.indexOf('=') + 1);
                pairs.removeIf(other -> other.startsWith(name));
                pairs.add(pair);
            }
            for (String pair : pairs) {
                command.out().line(pair);
            }
        });
    }

    /** The command lines of a unit. */
    static int command(Command command) throws Failed {
        List<String> names = command.options().properties == null ? List.of("ExecStart") : command.options().properties;
        return eachUnit(command, (unit, manager) -> {
            for (String name : names) {
                for (List<Value> exec : unit.structs(name)) {
                    List<String> words = new ArrayList<>();
                    for (Value word : ((Value.Items) exec.get(1)).items()) {
                        words.add(Text.shellQuote(Properties.text(word)));
                    }
                    command.out().line(Text.join(" ", words));
                }
            }
        });
    }

    private interface UnitWork {
        void on(Properties unit, Bus manager) throws DBusError;
    }

    private static int eachUnit(Command command, UnitWork work) throws Failed {
        Bus manager = command.reader();
        int status = 0;
        for (String name : command.expanded(manager, command.arguments())) {
            try {
                Properties unit = manager.all(Bus.unitPath(name), "");
                if (unit.text("LoadState").equals("not-found")) {
                    command.context().error("Unit " + name + " could not be found.");
                    status = 4;
                    continue;
                }
                work.on(unit, manager);
            } catch (DBusError error) {
                throw new Failed("Failed to get properties: " + error.text());
            }
        }
        return status;
    }

    /** Says how many ended processes nobody has waited for: our manager reaps at once, so usually none. */
    static int reapZombies(Command command) throws Failed {
        Procs processes = new Procs(command.context().kernel());
        int zombies = 0;
        try {
            for (int pid : processes.pids()) {
                ProcStat stat = processes.stat(pid);
                zombies += stat != null && stat.state() == 'Z' ? 1 : 0;
            }
        } catch (SysException unreadable) {
            throw new Failed("Failed to read /proc: " + unreadable.text());
        }
        command.out().line("remaining " + zombies + " process");
        return 0;
    }

    /** The log of units. */
    static int log(Command command) throws Failed {
        Options options = command.options();
        for (String unit : command.mangled(command.arguments())) {
            int count = options.linesGiven ? options.lines : Integer.MAX_VALUE;
            LogLines.Wish wish = new LogLines.Wish(unit, options.scope, options.root, 0, count, options.output, 0);
            command.out().print(command.context().log().last(command.context().terminal(), wish));
        }
        return 0;
    }
}
