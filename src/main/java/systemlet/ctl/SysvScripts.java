package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;
import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.unit.UnitPaths;

/** Scripts in /etc/init.d that are services too: enabling them is the work of systemd-sysv-install. */
final class SysvScripts {
    private static final String INSTALLER = "/lib/systemd/systemd-sysv-install";
    private static final String SCRIPTS = "/etc/init.d/";

    private SysvScripts() {}

    /**
     * Lets the script's own installer enable, disable or check what has a script.
     *
     * @return the units that have a unit file too, or no script: those are still to be done
     */
    static List<String> handle(Command command, String verb, List<String> units) throws Failed {
        boolean concerned = verb.equals("enable") || verb.equals("disable") || verb.equals("is-enabled");
        Options options = command.options();
        FileCalls files = command.context().kernel();
        String installer = options.root + INSTALLER;
        if (!concerned || options.scope != Doors.Scope.SYSTEM) {
            return units;
        }
        UnitPaths paths = UnitPaths.of(UnitPaths.Scope.SYSTEM, options.root, command.context()::env);
        for (String unit : units) {
            checkForm(files, paths, unit);
        }
        if (!files.access(installer, FileCalls.X_OK)) {
            return units;
        }
        List<String> left = new ArrayList<>();
        for (String unit : units) {
            boolean script = unit.endsWith(".service") && unit.indexOf('/') < 0
                    && files.access(options.root + SCRIPTS + stem(unit), FileCalls.X_OK);
            boolean hasFile = !script || hasUnitFile(files, paths, unit);
            if (script && (!hasFile || !verb.equals("is-enabled"))) {
                run(command, verb, unit, hasFile);
            }
            if (hasFile) {
                left.add(unit);
            }
        }
        return left;
    }

    /** Refuses a service whose name is that of a directory or of another thing that is no file. */
    private static void checkForm(FileCalls files, UnitPaths paths, String unit) throws Failed {
        if (!unit.endsWith(".service") || unit.indexOf('/') >= 0) {
            return;
        }
        for (String directory : paths.search()) {
            FileStat stat = Files.lstatOrNull(files, directory + "/" + unit);
            if (stat != null && stat.isDirectory()) {
                throw new Failed("Failed to look up unit file state: " + Errno.text(Errno.EISDIR));
            }
            if (stat != null && !stat.isRegular() && !stat.isSymlink() && !stat.isDevice()) {
                throw new Failed("Failed to look up unit file state: " + Errno.text(Errno.ENOTTY));
            }
            if (stat != null) {
                return;
            }
        }
    }

    private static String stem(String unit) {
        return unit.substring(0, unit.length() - ".service".length());
    }

    private static boolean hasUnitFile(FileCalls files, UnitPaths paths, String unit) {
        for (String directory : paths.search()) {
            boolean generated = directory.equals(paths.generatorLate());
            if (!generated && Files.lstatOrNull(files, directory + "/" + unit) != null) {
                return true;
            }
        }
        return false;
    }

    private static void run(Command command, String verb, String unit, boolean hasFile) throws Failed {
        Options options = command.options();
        List<String> words = new ArrayList<>(List.of(options.root + INSTALLER));
        if (!options.root.isEmpty()) {
            words.add("--root=" + options.root);
        }
        words.add(verb);
        words.add(stem(unit));
        if (!options.quiet) {
            command.context().info(hasFile
                    ? "Synchronizing state of " + unit + " with SysV service script with " + INSTALLER + "."
                    : unit + " is not a native service, redirecting to systemd-sysv-install.");
            command.context().info("Executing: " + Text.join(" ", words));
        }
        int status = Programs.run(command.context(), words, command.context().environment());
        if (verb.equals("is-enabled")) {
            if (!options.quiet) {
                command.out().line(status == 0 ? "enabled" : "disabled");
            }
            return;
        }
        if (status != 0) {
            throw new Failed("");
        }
    }
}
