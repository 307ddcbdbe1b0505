package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Glob;
import systemlet.sys.Files;
import systemlet.sys.SysException;
import systemlet.unit.UnitName;
import systemlet.unit.UnitType;

/** The verbs that change unit files and links: enable, disable, mask, preset, link, revert and their relatives. */
final class FileVerbs {
    private static final String NO_INSTALL_CONFIG = """
            The unit files have no installation config (WantedBy=, RequiredBy=, Also=,
            Alias= settings in the [Install] section, and DefaultInstance= for template
            units). This means they are not meant to be enabled using systemctl.
            \s
            Possible reasons for having this kind of units are:
            * A unit may be statically enabled by being symlinked from another unit's
              .wants/ or .requires/ directory.
            * A unit's purpose may be to act as a helper for some other unit which has
              a requirement dependency on it.
            * A unit may be started when needed via activation (socket, path, timer,
              D-Bus, udev, scripted systemctl call, ...).
            * In case of template units, the unit is meant to be enabled with some
              instance name specified.""";

    private FileVerbs() {}

    static int enable(Command command) throws Failed {
        String verb = command.verb();
        List<String> units = names(command, verb);
        if (units.isEmpty()) {
            return 0;
        }
        units = verb.equals("disable") ? withoutDirectories(command, units) : units;
        units = SysvScripts.handle(command, verb, units);
        if (units.isEmpty()) {
            FileWork.of(command).reload();   // the links of init scripts make units, too
            return 0;
        }
        FileWork work = FileWork.of(command);
        if (verb.equals("mask") || verb.equals("unmask")) {
            tellAboutUnknown(command, work, units);
        }
        FileChanges changes = work.change(verb, units);
        changes.print(command);
        work.reload();
        boolean enables = verb.equals("enable") || verb.equals("reenable");
        if (enables && !changes.carriesInstallInfo() && !command.options().quiet) {
            command.context().notice(NO_INSTALL_CONFIG.replace("*", command.terminal().glyph("•", "*")));
        }
        return command.options().now ? startOrStop(command, verb, units) : 0;
    }

    static int presetAll(Command command) throws Failed {
        FileWork work = FileWork.of(command);
        work.presetAll().print(command);
        work.reload();
        return 0;
    }

    static int addDependency(Command command) throws Failed {
        String target = command.mangle(command.arguments().get(0), UnitType.TARGET);
        List<String> units = command.mangled(command.arguments().subList(1, command.arguments().size()));
        FileWork work = FileWork.of(command);
        String kind = command.verb().equals("add-wants") ? "Wants" : "Requires";
        work.addDependency(kind, target, units).print(command);
        work.reload();
        return 0;
    }

    /** {@return the arguments as unit names or, where the verb takes files, as absolute paths} */
    static List<String> names(Command command, String verb) throws Failed {
        List<String> names = new ArrayList<>();
        for (String argument : command.arguments()) {
            boolean isPath = argument.indexOf('/') >= 0;
            if (verb.equals("link") && !isPath && !command.options().root.isEmpty()) {
                throw new Failed("Non-absolute paths are not allowed when --root is used: " + argument);
            }
            if (verb.equals("link") && !isPath) {
                throw new Failed("Link argument must contain at least one directory separator.\n"
                        + "If you intended to link a file in the current directory, try ./" + suffixed(argument)
                        + " instead.");
            }
            boolean takesPaths = switch (verb) {
                case "enable", "reenable", "disable", "link", "is-enabled" -> true;
                default -> false;
            };
            names.add(!isPath || !takesPaths ? plain(command, argument)
                    : verb.equals("link") || verb.equals("is-enabled") ? linked(command, argument)
                    : absolute(command, argument));
        }
        return names;
    }

    private static String suffixed(String name) {
        return UnitName.isValid(name) ? name : name + ".service";
    }

    private static String plain(Command command, String argument) throws Failed {
        if (argument.isEmpty()) {
            throw new Failed("Failed to mangle unit name or path '': Invalid argument");
        }
        if (!Glob.isGlob(argument) || UnitName.isValid(argument)) {
            return command.mangle(argument);
        }
        try {
            String name = UnitName.mangle(argument, UnitType.SERVICE);
            command.context().warning("Glob pattern passed to "
                    + (command.verb().equals("is-enabled") ? "check" : command.verb()) + ", but globs are not supported for this.");
            command.context().warning("Invalid unit name \"" + argument + "\" escaped as \""
                    + Command.withoutAddedType(argument, name) + "\".");
            return name;
        } catch (BadText wrong) {
            throw new Failed("Failed to mangle unit name: Invalid argument");
        }
    }

    /** The path as typed: what is wrong with it, link itself finds out. */
    private static String linked(Command command, String path) throws Failed {
        return path.startsWith("/") ? path : workingDirectory(command, path) + "/" + path;
    }

    private static String absolute(Command command, String path) throws Failed {
        Context context = command.context();
        String plain = Paths.simplified(path.startsWith("/") ? path : workingDirectory(command, path) + "/" + path);
        if (Files.isDirectory(context.kernel(), command.options().root + plain)) {
            throw new Failed("Unexpected path to a directory \"" + path + "\", refusing.");
        }
        return UnitName.isValid(plain.substring(plain.lastIndexOf('/') + 1)) ? plain : plain + ".service";
    }

    private static String workingDirectory(Command command, String path) throws Failed {
        try {
            return command.context().kernel().getcwd();
        } catch (SysException gone) {
            throw new Failed("Failed to make path '" + path + "' absolute: " + gone.text());
        }
    }

    private static List<String> withoutDirectories(Command command, List<String> units) {
        List<String> names = new ArrayList<>();
        boolean warned = false;
        for (String unit : units) {
            int slash = unit.lastIndexOf('/');
            if (slash >= 0 && !warned) {
                command.context().warning("Warning: Can't execute disable on the unit file path. "
                        + "Proceeding with the unit name.");
                warned = true;
            }
            names.add(unit.substring(slash + 1));
        }
        return names;
    }

    private static void tellAboutUnknown(Command command, FileWork work, List<String> units) throws Failed {
        for (String unit : units) {
            if (!work.exists(unit)) {
                command.context().info("Unit " + unit + " does not exist, proceeding anyway.");
            }
        }
    }

    private static int startOrStop(Command command, String verb, List<String> units) throws Failed {
        String then = switch (verb) {
            case "enable" -> "start";
            case "disable", "mask" -> "stop";
            default -> null;
        };
        boolean runs = command.context().doors().isRunning(command.options().scope, command.options().root);
        if (then == null || then.equals("stop") && !runs) {
            return 0;   // without a manager nothing runs that could be stopped
        }
        List<String> names = new ArrayList<>();
        for (String unit : units) {
            names.add(unit.substring(unit.lastIndexOf('/') + 1));
        }
        return JobVerbs.run(new Command(command.context(), command.options(), then, names));
    }
}
