package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.SysException;
import systemlet.unit.BadValue;
import systemlet.unit.Condition;
import systemlet.unit.Dependency;
import systemlet.unit.Directive;
import systemlet.unit.Directives;
import systemlet.unit.ExecCommand;
import systemlet.unit.KernelUnitFiles;
import systemlet.unit.LoadContext;
import systemlet.unit.LoadState;
import systemlet.unit.ManagerDefaults;
import systemlet.unit.Problem;
import systemlet.unit.ServiceSettings;
import systemlet.unit.Setting;
import systemlet.unit.SocketSettings;
import systemlet.unit.UnitConfig;
import systemlet.unit.UnitLoader;
import systemlet.unit.UnitName;
import systemlet.unit.UnitPaths;
import systemlet.unit.UnitSettings;
import systemlet.unit.UnitSyntax;
import systemlet.unit.UnitType;

/**
 * The verb verify of systemd-analyze: whether units load, and whether what they name is there: commands, manual pages, a
 * socket's service. Settings that have no effect in a container are told too, which is no fault of the unit.
 */
final class AnalyzeVerify {
    private static final List<Setting<List<ExecCommand>>> COMMANDS = List.of(ServiceSettings.EXEC_CONDITION,
            ServiceSettings.EXEC_START_PRE, ServiceSettings.EXEC_START, ServiceSettings.EXEC_START_POST,
            ServiceSettings.EXEC_RELOAD, ServiceSettings.EXEC_STOP, ServiceSettings.EXEC_STOP_POST);
    private static final List<Setting<List<ExecCommand>>> SOCKET_COMMANDS = List.of(SocketSettings.EXEC_START_PRE,
            SocketSettings.EXEC_START_POST, SocketSettings.EXEC_STOP_PRE, SocketSettings.EXEC_STOP_POST);

    private final Context context;
    private final Options options;
    private final boolean checksManual;
    private final KernelUnitFiles files;
    private UnitLoader loader;

    /** @param checksManual whether manual pages are looked for, which runs man(1): --man= */
    AnalyzeVerify(Context context, Options options, boolean checksManual) {
        this.context = context;
        this.options = options;
        this.checksManual = checksManual;
        this.files = new KernelUnitFiles(context.kernel());
    }

    /** {@return 0 when all units are right, else 1} */
    int run(List<String> paths) throws Failed {
        StringBuilder directories = new StringBuilder();
        List<String> names = new ArrayList<>();
        for (String path : paths) {
            int slash = path.lastIndexOf('/');
            String directory = slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
            directories.append(absolute(directory)).append(':');
            String name = path.substring(slash + 1);
            if (!UnitName.isValid(name)) {
                throw new Failed("Failed to prepare filename " + path + ": Invalid argument");
            }
            names.add(name);
        }
        boolean anyPath = paths.stream().anyMatch(path -> path.indexOf('/') >= 0);
        loader = loader(anyPath ? directories.toString() : null);
        boolean good = true;
        for (String name : names) {
            String instance = UnitName.isTemplate(name) ? UnitName.withInstance(name, "test-instance") : name;
            good &= verify(loader.load(UnitName.of(instance)));
        }
        return good ? 0 : 1;
    }

    /** {@return what a unit wants to be so before it starts} @throws Failed there is no such unit */
    List<Condition> conditions(String typed) throws Failed {
        String name = mangled(typed);
        UnitConfig unit = loader(null).load(UnitName.of(name));
        if (unit.loadState() == LoadState.NOT_FOUND) {
            throw new Failed("Unit " + name + " not found.");
        }
        for (Problem problem : unit.problems()) {
            context.warning(problem.toString());
        }
        return unit.conditions();
    }

    static String mangled(String typed) throws Failed {
        try {
            return UnitName.mangle(typed, UnitType.SERVICE);
        } catch (BadText wrong) {
            throw new Failed("Failed to mangle unit name \"" + typed + "\": Invalid argument");
        }
    }

    /** @param unitPath in place of SYSTEMD_UNIT_PATH; null for what that says */
    private UnitLoader loader(String unitPath) throws Failed {
        UnitPaths searched = DiskFileWork.paths(options,
                name -> name.equals("SYSTEMD_UNIT_PATH") && unitPath != null ? unitPath : context.env(name));
        return new UnitLoader(files, searched, new LoadContext(AnalyzeFiles.machine(context, options),
                options.scope != Doors.Scope.SYSTEM, ManagerDefaults.STANDARD));
    }

    private String absolute(String directory) throws Failed {
        if (directory.startsWith("/")) {
            return directory;
        }
        try {
            return Paths.simplified(context.kernel().getcwd() + "/" + directory);
        } catch (SysException gone) {
            throw new Failed("Failed to get current working directory: " + gone.text());
        }
    }

    private boolean verify(UnitConfig unit) {
        for (Problem problem : unit.problems()) {
            context.warning(problem.toString());
        }
        if (unit.loadState() == LoadState.NOT_FOUND) {
            context.error("Unit " + unit.name() + " not found.");
            return false;
        }
        if (unit.loadError() != null) {
            context.error(unit.loadError().message());
            return false;
        }
        boolean good = unit.loadState() == LoadState.LOADED;
        good &= verifySocket(unit);
        good &= verifyCommands(unit);
        good &= verifyManual(unit);
        tellWithoutEffect(unit.fragmentPath());
        for (String dropIn : unit.dropInPaths()) {
            tellWithoutEffect(dropIn);
        }
        return good;
    }

    private boolean verifySocket(UnitConfig unit) {
        if (unit.name().type() != UnitType.SOCKET) {
            return true;
        }
        boolean good = true;
        for (UnitName triggered : unit.targets(Dependency.TRIGGERS)) {
            if (loader.load(triggered).loadState() != LoadState.LOADED) {
                context.error(unit.name() + ": service " + triggered + " not loaded, socket cannot be started.");
                good = false;
            }
        }
        return good;
    }

    private boolean verifyCommands(UnitConfig unit) {
        List<Setting<List<ExecCommand>>> settings = switch (unit.name().type()) {
            case SERVICE -> COMMANDS;
            case SOCKET -> SOCKET_COMMANDS;
            default -> List.of();
        };
        boolean good = true;
        for (Setting<List<ExecCommand>> setting : settings) {
            for (ExecCommand command : unit.get(setting)) {
                if (!command.ignoresFailure() && !isExecutable(command.path())) {
                    boolean there = context.kernel().access(options.root + command.path(), FileCalls.F_OK);
                    context.error(unit.name() + ": Command " + command.path() + " is not executable: "
                            + Errno.text(there ? Errno.EACCES : Errno.ENOENT));
                    good = false;
                }
            }
        }
        return good;
    }

    private boolean isExecutable(String program) {
        return program.startsWith("/") ? context.kernel().access(options.root + program, FileCalls.X_OK)
                : Programs.find(context, program) != null;
    }

    private boolean verifyManual(UnitConfig unit) {
        boolean good = true;
        for (String page : unit.get(UnitSettings.DOCUMENTATION)) {
            if (checksManual && page.startsWith("man:")) {
                int status = showManual(page.substring("man:".length()));
                if (status != 0) {
                    context.error(unit.name() + ": Command 'man " + page.substring("man:".length())
                            + "' failed with code " + (status == Programs.NOT_RUN ? 1 : status));
                    good = false;
                }
            }
        }
        return good;
    }

    /** {@return what man(1) says about a page such as "tmpfiles.d(5)", seen by nobody} */
    private int showManual(String page) {
        int open = page.endsWith(")") ? page.lastIndexOf('(') : -1;
        List<String> command = open <= 0 ? List.of("man", page)
                : List.of("man", page.substring(open + 1, page.length() - 1), page.substring(0, open));
        return Programs.runQuietly(context, command, context.environment());
    }

    /** Tells the settings of a file that a container has no means for. */
    private void tellWithoutEffect(String path) {
        try {
            UnitSyntax.read(files.read(path).text(), new UnitSyntax.Reader() {
                @Override
                public boolean section(int line, String name) {
                    return !name.startsWith("X-");
                }

                @Override
                public void assignment(int line, String section, String key, String value) {
                    Directive<?> directive = Directives.find(section, key);
                    Setting<?> setting = directive == null ? null : directive.setting();
                    if (setting != null && setting.effect() == Setting.Effect.NO_EFFECT_IN_CONTAINER) {
                        context.info(path + ":" + line + ": " + key + "= has no effect here: " + setting.reason());
                    }
                }

                @Override
                public void warning(int line, String text) {
                    // told when the unit was loaded
                }
            });
        } catch (SysException | UnitSyntax.Broken | BadValue told) {
            return;   // what cannot be read or is broken was told when the unit was loaded
        }
    }
}
