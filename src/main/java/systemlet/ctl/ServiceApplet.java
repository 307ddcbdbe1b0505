package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.sys.DirEntry;
import systemlet.sys.FileCalls;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** The program service: commands for services as SysV knew them, which systemctl or the service's script runs. */
final class ServiceApplet {
    private static final String SCRIPTS = "/etc/init.d/";
    private static final String USAGE =
            "Usage: service < option > | --status-all | [ service_name [ command | --full-restart ] ]";

    private ServiceApplet() {}

    static int run(Context context, List<String> arguments) throws Failed {
        if (arguments.isEmpty()) {
            throw new Failed(USAGE);
        }
        String name = arguments.get(0);
        switch (name) {
            case "--help", "-h", "--h" -> {
                context.out().line(USAGE);
                return 0;
            }
            case "--version", "-V" -> {
                context.out().line("service ver. 1.65.2");
                return 0;
            }
            case "--status-all" -> {
                return all(context);
            }
            default -> { }
        }
        if (arguments.size() < 2) {
            throw new Failed(USAGE);
        }
        String command = arguments.get(1);
        return switch (command) {
            case "--full-restart" -> {
                Systemctl.dispatch(context, List.of("stop", unit(name)));
                yield Systemctl.dispatch(context, List.of("start", unit(name)));
            }
            case "start", "stop", "restart", "status", "reload", "try-restart", "force-reload", "condrestart" ->
                    Systemctl.dispatch(context, List.of(
                            command.equals("force-reload") ? "reload-or-restart" : command, unit(name)));
            default -> script(context, name, arguments.subList(1, arguments.size()));
        };
    }

    private static String unit(String name) {
        String stem = name.endsWith(".sh") ? name.substring(0, name.length() - 3) : name;
        return stem.indexOf('.') < 0 ? stem + ".service" : stem;
    }

    /** A command that only the service's own script can know. */
    private static int script(Context context, String name, List<String> commands) throws Failed {
        String path = SCRIPTS + name;
        if (name.indexOf('/') >= 0 || !context.kernel().access(path, FileCalls.X_OK)) {
            throw new Failed(name + ": unrecognized service");
        }
        List<String> words = new ArrayList<>(List.of(path));
        words.addAll(commands);
        return Programs.run(context, words, context.environment());
    }

    private static int all(Context context) throws Failed {
        Kernel kernel = context.kernel();
        List<String> names = new ArrayList<>();
        try {
            for (DirEntry entry : kernel.readDirectory(SCRIPTS)) {
                boolean script = !entry.isDirectory() && !entry.name().equals("README")
                        && !entry.name().equals("skeleton") && kernel.access(SCRIPTS + entry.name(), FileCalls.X_OK);
                if (script) {
                    names.add(entry.name());
                }
            }
        } catch (SysException none) {
            return 0;   // without scripts the list is empty
        }
        names.sort(null);
        Bus manager = context.bus(new Options(), Doors.Need.READING);
        for (String name : names) {
            String state = CheckVerbs.activeState(manager, unit(name));
            context.out().line(" [ " + (state.equals("active") ? "+" : "-") + " ]  " + name);
        }
        return 0;
    }
}
