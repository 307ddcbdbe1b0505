package systemlet.unit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.base.Log;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.Files;
import systemlet.sys.SysException;
import systemlet.sys.Trees;

/**
 * Makes units of the init scripts that have none of their own, as systemd-sysv-generator does: /etc/init.d/NAME
 * becomes NAME.service, and its start links in /etc/rc2.d and so on pull it into the targets.
 */
public final class SysvGenerator {
    /** Where the scripts are, inside the root. */
    public static final String SCRIPTS = "/etc/init.d";

    private static final List<String> BACKUP_ENDS = List.of("~", ".rpmnew", ".rpmsave", ".rpmorig", ".dpkg-old",
            ".dpkg-new", ".dpkg-tmp", ".dpkg-dist", ".dpkg-bak", ".dpkg-backup", ".dpkg-remove", ".ucf-new",
            ".ucf-old", ".ucf-dist", ".swp", ".bak", ".old", ".new");

    /** A runlevel directory and the target its start links mean. */
    private record Runlevel(String directory, String target) {}

    private static final List<Runlevel> RUNLEVELS = List.of(
            new Runlevel("/etc/rc1.d", "rescue.target"),
            new Runlevel("/etc/rc2.d", "multi-user.target"),
            new Runlevel("/etc/rc3.d", "multi-user.target"),
            new Runlevel("/etc/rc4.d", "multi-user.target"),
            new Runlevel("/etc/rc5.d", "graphical.target"));

    private final FileCalls kernel;
    private final UnitPaths paths;
    private final InstallTree tree;
    private final Log log;

    public SysvGenerator(FileCalls kernel, UnitPaths paths, Log log) {
        this.kernel = kernel;
        this.paths = paths;
        this.tree = new InstallTree(kernel, paths);
        this.log = log;
    }

    /**
     * Writes the units of all scripts without a native unit, and their links.
     *
     * @param directory usually {@link UnitPaths#generatorLate}; made when it is missing and needed
     * @return how many units were made
     * @throws SysException when the directory cannot be written
     */
    public int run(String directory) throws SysException {
        var scripts = scripts();
        readRunlevels(scripts);
        for (var script : scripts.values()) {
            order(script, scripts);
        }
        for (var script : scripts.values()) {
            write(script, directory);
        }
        for (var script : scripts.values()) {
            for (var alias : script.aliases) {
                linkIfAbsent(script.unit, directory + "/" + alias);
            }
        }
        return scripts.size();
    }

    private TreeMap<String, SysvScript> scripts() {
        var scripts = new TreeMap<String, SysvScript>();
        for (var entry : tree.list(paths.root() + SCRIPTS)) {
            var unit = isHidden(entry.name()) ? null : SysvNames.unit(entry.name());
            if (unit == null || scripts.containsKey(unit) || hasNativeUnit(unit) || !isProgram(entry.name())) {
                continue;
            }
            var script = new SysvScript(unit, SCRIPTS + "/" + entry.name());
            try {
                new SysvReader(script, entry.name(), log).read(tree.text(paths.root() + script.path));
                scripts.put(unit, script);
            } catch (SysException unreadable) {
                log.error("Failed to read configuration file '" + script.path + "': " + unreadable.text());
            }
        }
        return scripts;
    }

    private static boolean isHidden(String name) {
        boolean backup = name.startsWith(".") || name.equals("lost+found");
        for (var end : BACKUP_ENDS) {
            backup |= name.endsWith(end);
        }
        return backup;
    }

    private boolean isProgram(String name) {
        try {
            var stat = tree.stat(paths.root() + SCRIPTS + "/" + name);
            return stat.isRegular() && (stat.mode() & 0100) != 0;
        } catch (SysException gone) {
            return false;
        }
    }

    /** {@return whether a package or the administrator has a unit of that name: what generators made does not count} */
    private boolean hasNativeUnit(String unit) {
        for (var searched : paths.search()) {
            boolean generated = searched.equals(paths.generator()) || searched.equals(paths.generatorEarly())
                    || searched.equals(paths.generatorLate()) || searched.equals(paths.transientUnits());
            if (!generated && tree.entry(searched, unit) != null) {
                return true;
            }
        }
        return false;
    }

    private void readRunlevels(Map<String, SysvScript> scripts) {
        for (var runlevel : RUNLEVELS) {
            for (var entry : tree.list(paths.root() + runlevel.directory())) {
                var name = entry.name();
                boolean starts = name.length() >= 4 && name.charAt(0) == 'S' && Text.isDigit(name.charAt(1))
                        && Text.isDigit(name.charAt(2));
                var unit = starts ? SysvNames.unit(name.substring(3)) : null;
                var script = unit == null ? null : scripts.get(unit);
                if (script == null) {
                    continue;
                }
                script.priority = Math.max(script.priority, Integer.parseInt(name.substring(1, 3)));
                script.before.add(runlevel.target());
                script.wantedBy.add(runlevel.target());
            }
        }
    }

    /** Orders scripts by their numbers, unless both have headers that say it better. */
    private static void order(SysvScript script, TreeMap<String, SysvScript> scripts) {
        if (script.priority < 0) {
            return;
        }
        for (var other : scripts.values()) {
            if (other == script || other.priority < 0 || script.hasLsbHeader && other.hasLsbHeader) {
                continue;
            }
            if (other.priority < script.priority) {
                script.after.add(other.unit);
            } else if (other.priority > script.priority) {
                script.before.add(other.unit);
            }
        }
    }

    private void write(SysvScript script, String directory) throws SysException {
        Trees.make(kernel, directory, 0755);
        Files.replace(kernel, directory + "/" + script.unit, Utf8.encode(script.unitText()), 0644);
        for (var target : new LinkedHashSet<>(script.wantedBy)) {
            Trees.make(kernel, directory + "/" + target + ".wants", 0755);
            linkIfAbsent("../" + script.unit, directory + "/" + target + ".wants/" + script.unit);
        }
    }

    private void linkIfAbsent(String target, String path) throws SysException {
        try {
            kernel.symlink(target, path);
        } catch (SysException refused) {
            if (!refused.is(Errno.EEXIST)) {
                throw refused;
            }
        }
    }
}
