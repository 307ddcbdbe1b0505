package systemlet.unit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import systemlet.sys.DirEntry;
import systemlet.sys.FileStat;
import systemlet.sys.SysException;

/** What is in the unit directories, as far as installing asks: all unit files, and what was changed about one. */
final class InstallFindings {
    private final InstallTree tree;
    private final UnitPaths paths;

    InstallFindings(InstallTree tree, UnitPaths paths) {
        this.tree = tree;
        this.paths = paths;
    }

    /** Adds all files that the administrator or the manager put over those of a package. */
    void changed(String name, Set<String> todo) {
        boolean vendor = false;
        for (var directory : paths.search()) {
            var file = tree.entry(directory, name);
            var path = directory + "/" + name;
            vendor |= file != null && tree.typeOf(directory, file) == FileStat.REGULAR
                    && (paths.isVendor(path) || paths.isGenerated(path));
            var dropIns = tree.entry(directory, name + ".d");
            if (dropIns != null && tree.typeOf(directory, dropIns) == FileStat.DIRECTORY && isOwn(path + ".d")) {
                for (var dropIn : tree.list(path + ".d")) {
                    todo.add(path + ".d/" + dropIn.name());
                }
                todo.add(path + ".d");
            }
        }
        for (var directory : vendor ? paths.search() : List.<String>of()) {
            var file = tree.entry(directory, name);
            var path = directory + "/" + name;
            if (file != null && tree.typeOf(directory, file) != FileStat.DIRECTORY
                    && (paths.isConfig(path) || paths.isRuntime(path))) {
                todo.add(path);
            }
        }
    }

    private boolean isOwn(String path) {
        return paths.isConfig(path) || paths.isRuntime(path) || paths.isControl(path) || paths.isTransient(path);
    }

    /** A unit file with the word of its type and its name in small letters. */
    private record Keyed(String type, String lower, Installer.UnitFile file) {}

    /** {@return every unit file with its state, sorted by type and then by name, as list-unit-files prints them} */
    List<Installer.UnitFile> list(InstallStates states) {
        int most = 0;
        for (var directory : tree.searched()) {
            most += directory.list().size();
        }
        var seen = new HashSet<String>(2 * most);
        var found = new ArrayList<Keyed>(most);
        for (var searched : tree.searched()) {
            var directory = searched.path();
            for (var entry : searched.list()) {
                var name = entry.name();
                if (!isUnitFile(directory, entry) || !seen.add(name)) {
                    continue;
                }
                InstallState state;
                try {
                    state = states.state(name);
                } catch (SysException broken) {
                    state = InstallState.BAD;
                }
                found.add(new Keyed(UnitType.ofName(name).word(), name.toLowerCase(),
                        new Installer.UnitFile(name, searched.file(name), state)));
            }
        }
        found.sort(InstallFindings::compare);
        var list = new ArrayList<Installer.UnitFile>(found.size());
        for (var each : found) {
            list.add(each.file);
        }
        return list;
    }

    /** By type, then by name; case does not count, unless nothing else differs. */
    private static int compare(Keyed one, Keyed other) {
        int byType = one.type.compareTo(other.type);
        int byLetters = byType != 0 ? byType : one.lower.compareTo(other.lower);
        return byLetters != 0 ? byLetters : one.file.name().compareTo(other.file.name());
    }

    /** {@return the names of all unit files, in the order of the search path} */
    List<String> files() {
        var names = new LinkedHashSet<String>();
        for (var directory : paths.search()) {
            for (var entry : tree.list(directory)) {
                if (isUnitFile(directory, entry)) {
                    names.add(entry.name());
                }
            }
        }
        return new ArrayList<>(names);
    }

    private boolean isUnitFile(String directory, DirEntry entry) {
        if (!UnitName.isValid(entry.name())) {
            return false;
        }
        int type = tree.typeOf(directory, entry);
        return type == FileStat.REGULAR || type == FileStat.SYMLINK;
    }
}
