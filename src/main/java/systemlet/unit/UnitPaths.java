package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import systemlet.base.Text;

/**
 * Where unit files are: the directories in the order they are searched, and those with a role of their own.
 * Every path here begins with the root directory, when one is given; {@link #inside} takes it off again. A role
 * that a mode does not have (a user without XDG_RUNTIME_DIR has no run-time directories) is null.
 *
 * @see <a href="https://www.freedesktop.org/software/systemd/man/252/systemd.unit.html">systemd.unit(5)</a>
 */
public final class UnitPaths {
    /** Whose units: the system's, one user's, or what all users share (--global). */
    public enum Scope {
        SYSTEM("system"), USER("user"), GLOBAL("user");

        private final String directory;

        Scope(String directory) {
            this.directory = directory;
        }

        /** {@return the last part of its directories: /etc/systemd/system, /etc/systemd/user} */
        public String directory() {
            return directory;
        }
    }

    private final Scope scope;
    private final String root;
    private final List<String> search;
    private final String config;
    private final String runtimeConfig;
    private final String control;
    private final String runtimeControl;
    private final String transientUnits;
    private final String generatorEarly;
    private final String generator;
    private final String generatorLate;

    /**
     * The paths of a scope.
     *
     * @param root        a directory to take for /, or "" for the real one
     * @param environment SYSTEMD_UNIT_PATH, HOME and the XDG variables; answers null for what is not set
     */
    public static UnitPaths of(Scope scope, String root, Function<String, String> environment) {
        var plainRoot = root;
        while (plainRoot.endsWith("/")) {
            plainRoot = plainRoot.substring(0, plainRoot.length() - 1);
        }
        return new UnitPaths(scope, plainRoot, environment);
    }

    private UnitPaths(Scope scope, String root, Function<String, String> environment) {
        this.scope = scope;
        this.root = root;
        var run = scope == Scope.USER ? absolute(environment, "XDG_RUNTIME_DIR") : "/run";
        var configHome = scope == Scope.USER ? homeOf(environment, "XDG_CONFIG_HOME", "/.config") : "/etc";
        var systemd = run == null ? null : root + run + "/systemd/";
        var own = configHome == null ? null : root + configHome + "/systemd/";
        boolean shared = scope == Scope.GLOBAL;
        this.config = own == null ? null : own + scope.directory();
        this.runtimeConfig = systemd == null ? null : systemd + scope.directory();
        this.control = own == null || shared ? null : own + scope.directory() + ".control";
        this.runtimeControl = systemd == null || shared ? null
                : systemd + scope.directory() + ".control";
        this.transientUnits = systemd == null || shared ? null : systemd + "transient";
        this.generatorEarly = systemd == null || shared ? null : systemd + "generator.early";
        this.generator = systemd == null || shared ? null : systemd + "generator";
        this.generatorLate = systemd == null || shared ? null : systemd + "generator.late";
        this.search = List.copyOf(searchPath(environment));
    }

    private List<String> searchPath(Function<String, String> environment) {
        var list = new ArrayList<String>();
        var given = environment.apply("SYSTEMD_UNIT_PATH");
        boolean replaced = given != null && !given.isEmpty();
        if (replaced) {
            for (var path : Text.split(given, ':')) {
                add(list, path.isEmpty() ? null : root + withoutEndingSlash(path));
            }
        }
        if (!replaced || given.endsWith(":")) {
            switch (scope) {
                case SYSTEM -> addSystem(list);
                case USER -> addUser(list, environment);
                case GLOBAL -> addGlobal(list);
            }
        }
        return list;
    }

    private void addSystem(List<String> list) {
        add(list, control);
        add(list, runtimeControl);
        add(list, transientUnits);
        add(list, generatorEarly);
        add(list, config);
        add(list, root + "/etc/systemd/system.attached");
        add(list, runtimeConfig);
        add(list, root + "/run/systemd/system.attached");
        add(list, generator);
        add(list, root + "/usr/local/lib/systemd/system");
        add(list, root + "/lib/systemd/system");
        add(list, root + "/usr/lib/systemd/system");
        add(list, generatorLate);
    }

    private void addUser(List<String> list, Function<String, String> environment) {
        add(list, control);
        add(list, runtimeControl);
        add(list, transientUnits);
        add(list, generatorEarly);
        add(list, config);
        for (var path : pathsOf(environment, "XDG_CONFIG_DIRS", "/etc/xdg")) {
            add(list, root + path + "/systemd/user");
        }
        add(list, root + "/etc/systemd/user");
        add(list, runtimeConfig);
        add(list, root + "/run/systemd/user");
        add(list, generator);
        var dataHome = homeOf(environment, "XDG_DATA_HOME", "/.local/share");
        add(list, dataHome == null ? null : root + dataHome + "/systemd/user");
        for (var path : pathsOf(environment, "XDG_DATA_DIRS", "/usr/local/share:/usr/share")) {
            add(list, root + path + "/systemd/user");
        }
        add(list, root + "/usr/local/lib/systemd/user");
        add(list, root + "/usr/local/share/systemd/user");
        add(list, root + "/usr/lib/systemd/user");
        add(list, root + "/usr/share/systemd/user");
        add(list, generatorLate);
    }

    private void addGlobal(List<String> list) {
        add(list, config);
        add(list, runtimeConfig);
        add(list, root + "/usr/local/share/systemd/user");
        add(list, root + "/usr/share/systemd/user");
        add(list, root + "/usr/local/lib/systemd/user");
        add(list, root + "/usr/lib/systemd/user");
    }

    private static void add(List<String> list, String path) {
        if (path != null && !list.contains(path)) {
            list.add(path);
        }
    }

    private static List<String> pathsOf(Function<String, String> environment, String name, String absent) {
        var value = environment.apply(name);
        return Text.split(value == null || value.isEmpty() ? absent : value, ':').stream()
                .filter(path -> path.startsWith("/")).map(UnitPaths::withoutEndingSlash).toList();
    }

    private static String homeOf(Function<String, String> environment, String name, String underHome) {
        var value = absolute(environment, name);
        var home = absolute(environment, "HOME");
        return value != null ? value : home == null ? null : home + underHome;
    }

    private static String absolute(Function<String, String> environment, String name) {
        var value = environment.apply(name);
        return value == null || !value.startsWith("/") ? null : withoutEndingSlash(value);
    }

    private static String withoutEndingSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    public Scope scope() {
        return scope;
    }

    /** {@return the root directory without a slash at its end; "" for the real one} */
    public String root() {
        return root;
    }

    /** {@return the directories that may hold unit files, first found wins; not all exist} */
    public List<String> search() {
        return search;
    }

    /** {@return where enable and mask write: /etc/systemd/system} */
    public String config() {
        return config;
    }

    /** {@return where they write with --runtime: /run/systemd/system} */
    public String runtimeConfig() {
        return runtimeConfig;
    }

    /** {@return where set-property writes: /etc/systemd/system.control} */
    public String control() {
        return control;
    }

    /** {@return where set-property --runtime writes} */
    public String runtimeControl() {
        return runtimeControl;
    }

    /** {@return where the files of transient units are: /run/systemd/transient} */
    public String transientUnits() {
        return transientUnits;
    }

    public String generator() {
        return generator;
    }

    public String generatorEarly() {
        return generatorEarly;
    }

    public String generatorLate() {
        return generatorLate;
    }

    /** {@return the path as it is inside the root: the prefix taken off} */
    public String inside(String path) {
        return !root.isEmpty() && path.startsWith(root + "/") ? path.substring(root.length()) : path;
    }

    /** {@return whether the file lies in a directory that generators fill} */
    public boolean isGenerated(String file) {
        return isIn(generator, file) || isIn(generatorEarly, file) || isIn(generatorLate, file);
    }

    public boolean isTransient(String file) {
        return isIn(transientUnits, file);
    }

    /** {@return whether set-property wrote it} */
    public boolean isControl(String file) {
        return isIn(control, file) || isIn(runtimeControl, file);
    }

    /** {@return whether the administrator owns its directory: the configuration of {@code config} and /etc} */
    public boolean isConfig(String file) {
        boolean shared = scope == Scope.USER && isIn(root + "/etc/systemd/user", file);
        return isIn(config, file) || shared;
    }

    /** {@return whether it is configuration of this boot only} */
    public boolean isRuntime(String file) {
        boolean shared = scope == Scope.USER && isIn(root + "/run/systemd/user", file);
        return isIn(runtimeConfig, file) || shared;
    }

    /** {@return whether it came with a package: none of the roles above} */
    public boolean isVendor(String file) {
        return !isGenerated(file) && !isTransient(file) && !isControl(file) && !isConfig(file) && !isRuntime(file);
    }

    /** {@return whether the file is directly in the directory; false for a directory that is null} */
    private static boolean isIn(String directory, String file) {
        return directory != null && file.length() > directory.length() && file.startsWith(directory)
                && file.charAt(directory.length()) == '/' && file.indexOf('/', directory.length() + 1) < 0;
    }
}
