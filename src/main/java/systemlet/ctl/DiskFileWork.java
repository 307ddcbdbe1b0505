package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import systemlet.base.Glob;
import systemlet.base.Log;
import systemlet.base.Text;
import systemlet.sys.Errno;
import systemlet.sys.Files;
import systemlet.sys.SysException;
import systemlet.unit.HostMachine;
import systemlet.unit.InstallChange;
import systemlet.unit.Installer;
import systemlet.unit.Installer.Conflict;
import systemlet.unit.Installer.Where;
import systemlet.unit.UnitPaths;

/** Changes to unit files without a manager, or below another root: this program makes them itself. */
final class DiskFileWork implements FileWork {
    private final Command command;
    private final Options options;
    private final Installer installer;

    DiskFileWork(Command command) throws Failed {
        this.command = command;
        options = command.options();
        Context context = command.context();
        if (!options.root.isEmpty() && !Files.isDirectory(context.kernel(), options.root)) {
            throw new Failed(noRoot(command.verb(), options.root));
        }
        installer = new Installer(context.kernel(), paths(context, options), new HostMachine(context.kernel(),
                options.root, options.scope != Doors.Scope.SYSTEM, context::env, new Times(context).zones()),
                log(context));
    }

    /** What systemd says depends on whether it looks for SysV scripts first. */
    private static String noRoot(String verb, String root) {
        String missing = "No such file or directory";
        return switch (verb) {
            case "list-unit-files" -> "Failed to get unit file list: " + missing;
            case "get-default" -> "Failed to get default target: " + missing;
            case "is-enabled", "enable", "disable" -> "Failed to initialize unit search paths for root directory "
                    + root + ": " + missing;
            case "set-default" -> "Failed to set default: " + missing + ".";
            case "preset-all" -> "Failed to preset: " + missing + ".";
            case "add-wants", "add-requires" -> "Failed to add dependency on: " + missing + ".";
            default -> "Failed to " + verb + ": " + missing + ".";
        };
    }

    /** {@return the directories of the scope and root that the options name} */
    static UnitPaths paths(Context context, Options options) {
        return paths(options, context::env);
    }

    /** @param environment answers for SYSTEMD_UNIT_PATH and the XDG variables, null for what is not set */
    static UnitPaths paths(Options options, Function<String, String> environment) {
        UnitPaths.Scope scope = switch (options.scope) {
            case SYSTEM -> UnitPaths.Scope.SYSTEM;
            case USER -> UnitPaths.Scope.USER;
            case GLOBAL -> UnitPaths.Scope.GLOBAL;
        };
        return UnitPaths.of(scope, options.root, environment);
    }

    static Log log(Context context) {
        return (level, message) -> {
            if (level.ordinal() <= Log.Level.WARNING.ordinal()) {
                context.warning(message);
            }
        };
    }

    private Where where() {
        return options.runtime ? Where.RUNTIME : Where.CONFIG;
    }

    private Conflict conflict() {
        return options.force > 0 ? Conflict.REPLACE : Conflict.REFUSE;
    }

    private Installer.PresetMode presetMode() {
        return switch (options.presetMode) {
            case "enable-only" -> Installer.PresetMode.ENABLE_ONLY;
            case "disable-only" -> Installer.PresetMode.DISABLE_ONLY;
            default -> Installer.PresetMode.FULL;
        };
    }

    @Override
    public FileChanges change(String verb, List<String> units) throws Failed {
        Installer.Result result = switch (verb) {
            case "disable" -> installer.disable(units, where());
            case "reenable" -> installer.reenable(units, where(), conflict());
            case "link" -> installer.link(units, where(), conflict());
            case "preset" -> installer.preset(units, presetMode(), where(), conflict());
            case "mask" -> installer.mask(units, where(), conflict());
            case "unmask" -> installer.unmask(units, where());
            case "revert" -> installer.revert(units);
            default -> installer.enable(units, where(), conflict());
        };
        return changes(result, verb);
    }

    @Override
    public FileChanges presetAll() throws Failed {
        return changes(installer.presetAll(presetMode(), where(), conflict()), "preset");
    }

    @Override
    public FileChanges addDependency(String kind, String target, List<String> units) throws Failed {
        Installer.AddedDependency added = kind.equals("Wants") ? Installer.AddedDependency.WANTS
                : Installer.AddedDependency.REQUIRES;
        return changes(installer.addDependency(added, target, units, where(), conflict()), "add dependency on");
    }

    @Override
    public FileChanges setDefault(String target) throws Failed {
        return changes(installer.setDefault(target), "set default");
    }

    /** {@return what was done} @param verb what could not be done, where nothing else says it */
    private FileChanges changes(Installer.Result result, String verb) throws Failed {
        List<FileChanges.Change> changes = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (InstallChange change : result.changes()) {
            if (change.isRefusal()) {
                refusals.add(change.message(verb));
            } else {
                changes.add(new FileChanges.Change(change.kind().word(), change.path(), change.source()));
            }
        }
        FileChanges done = new FileChanges(changes, result.carriesInstallInfo());
        if (result.errno() != 0) {
            done.print(command);
            throw new Failed(refusals.isEmpty() ? "Failed to " + verb + ": " + Errno.text(result.errno()) + "."
                    : Text.join("\n", refusals));
        }
        for (String refusal : refusals) {
            command.context().error(refusal);   // told, but no failure of the whole
        }
        return done;
    }

    @Override
    public String defaultTarget() throws Failed {
        try {
            return installer.defaultTarget();
        } catch (SysException none) {
            throw new Failed("Failed to get default target: " + none.text());
        }
    }

    @Override
    public String state(String unit) throws Failed {
        try {
            return installer.state(unit).word();
        } catch (SysException unknown) {
            throw new Failed("Failed to get unit file state for " + unit + ": " + unknown.text());
        }
    }

    /** Disabling would remove exactly the links that enable, so those are what a trial run would tell. */
    @Override
    public List<String> links(String unit) throws Failed {
        return List.of();
    }

    @Override
    public List<Listed> list(List<String> states, List<String> patterns) {
        List<Listed> files = new ArrayList<>();
        for (Installer.UnitFile file : installer.list()) {
            boolean named = patterns.isEmpty();
            for (String pattern : patterns) {
                named |= Glob.matches(pattern, file.name());
            }
            if (named && (states.isEmpty() || states.contains(file.state().word()))) {
                files.add(new Listed(file.path(), file.state().word()));
            }
        }
        return files;
    }

    /** Said to exist always: only the manager knows units that no file makes. */
    @Override
    public boolean exists(String unit) {
        return true;
    }

    /** Nobody has to be told. */
    @Override
    public void reload() {}
}
