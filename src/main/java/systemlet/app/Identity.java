package systemlet.app;

import java.util.ArrayList;
import java.util.List;
import systemlet.manager.Plan;
import systemlet.sys.FileCalls;
import systemlet.sys.Kernel;
import systemlet.unit.EnvironmentText;
import systemlet.unit.UnitPaths;

/**
 * Which manager the command line asks for, if any (ARCHITECTURE.md, "One binary, many names"): `init` and `systemd` are
 * always managers; `systemctl` is one as PID 1 without a verb, and with the verbs init, -1, --init and default as PID 1.
 */
final class Identity {
    /** The first argument of a background manager; people never type it. */
    static final String BACKGROUND = "--background-manager";

    private Identity() {}

    /** {@return the plan of the manager that this process is to be, or null where it is a command} */
    static Plan plan(Kernel kernel, List<String> arguments) {
        String name = arguments.get(0).substring(arguments.get(0).lastIndexOf('/') + 1);
        List<String> words = new ArrayList<>(arguments.subList(1, arguments.size()));
        boolean first = kernel.getpid() == 1;
        boolean user = words.remove("--user");
        words.remove("--system");
        words.removeIf(word -> word.startsWith("--fault=") || word.startsWith("--heir="));   // of a manager after another
        String root = take(words, "--root=");
        if (words.remove(BACKGROUND)) {
            return plan(kernel, user, root, Plan.Role.BACKGROUND, List.of(), arguments);
        }
        if (name.equals("systemd") || name.equals("init") && first) {
            return plan(kernel, user, root, user ? Plan.Role.USER : Plan.Role.INIT, List.of(), arguments);
        }
        boolean asked = words.remove("-1") | words.remove("--init");
        if (!words.isEmpty() && words.get(0).equals("init")) {
            return plan(kernel, user, root, Plan.Role.INIT, words.subList(1, words.size()), arguments);
        }
        boolean bare = words.isEmpty() || words.get(0).equals("default");
        if ((first || asked) && bare) {
            return plan(kernel, user, root, Plan.Role.INIT, List.of(), arguments);
        }
        return null;
    }

    /** A container may run as any user: with a /run of its own its PID 1 is the system's manager all the same. */
    private static Plan plan(Kernel kernel, boolean user, String root, Plan.Role role, List<String> units,
            List<String> arguments) {
        boolean userMode = user || role == Plan.Role.INIT && kernel.geteuid() != 0 && !kernel.access(root + "/run", FileCalls.W_OK);
        return of(kernel, userMode ? UnitPaths.Scope.USER : UnitPaths.Scope.SYSTEM, root, role, withTypes(units), arguments);
    }

    /** {@return a plan for this scope and root, with the directories that follow from them} */
    static Plan of(Kernel kernel, UnitPaths.Scope scope, String root, Plan.Role role, List<String> units,
            List<String> arguments) {
        boolean console = role == Plan.Role.INIT;
        return new Plan(scope, root, runtime(kernel, scope), role, units, console, arguments);
    }

    /** {@return where the manager of that scope has its sockets, below the root} */
    static String runtime(Kernel kernel, UnitPaths.Scope scope) {
        if (scope == UnitPaths.Scope.SYSTEM) {
            return "/run";
        }
        String directory = EnvironmentText.get(kernel.environment(), "XDG_RUNTIME_DIR");
        if (directory != null && directory.startsWith("/")) {
            return directory;
        }
        return kernel.geteuid() == 0 ? "/run/user/0" : "/tmp/run-" + kernel.geteuid();
    }

    private static List<String> withTypes(List<String> units) {
        List<String> names = new ArrayList<>();
        for (String unit : units) {
            names.add(unit.indexOf('.') < 0 ? unit + ".service" : unit);
        }
        return names;
    }

    private static String take(List<String> words, String option) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(option)) {
                String value = words.remove(i).substring(option.length());
                return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
            }
        }
        return "";
    }
}
