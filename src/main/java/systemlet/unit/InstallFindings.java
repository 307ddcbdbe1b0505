package systemlet.unit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
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

    /** {@return every unit file with its state, sorted by type and then by name} */
    List<Installer.UnitFile> list(InstallStates states) {
        var list = new TreeMap<String, Installer.UnitFile>(InstallFindings::compare);
        for (var directory : paths.search()) {
            for (var entry : tree.list(directory)) {
                var name = entry.name();
                if (!isUnitFile(directory, name) || list.containsKey(name)) {
                    continue;
                }
                InstallState state;
                try {
                    state = states.state(name);
                } catch (SysException broken) {
                    state = InstallState.BAD;
                }
                list.put(name, new Installer.UnitFile(name, directory + "/" + name, state));
            }
        }
        return new ArrayList<>(list.values());
    }

    /** Names by type, then by the whole name, as list-unit-files prints them. */
    private static int compare(String one, String other) {
        int dot = one.lastIndexOf('.');
        int otherDot = other.lastIndexOf('.');
        for (int i = 0; dot + i < one.length() && otherDot + i < other.length(); i++) {
            int type = one.charAt(dot + i) - other.charAt(otherDot + i);
            if (type != 0) {
                return type;
            }
        }
        int lengths = (one.length() - dot) - (other.length() - otherDot);
        return lengths != 0 ? lengths : one.compareTo(other);
    }

    /** {@return the names of all unit files, in the order of the search path} */
    List<String> files() {
        var names = new LinkedHashSet<String>();
        for (var directory : paths.search()) {
            for (var entry : tree.list(directory)) {
                if (isUnitFile(directory, entry.name())) {
                    names.add(entry.name());
                }
            }
        }
        return new ArrayList<>(names);
    }

    private boolean isUnitFile(String directory, String name) {
        if (!UnitName.isValid(name)) {
            return false;
        }
        int type = tree.typeOf(directory, tree.entry(directory, name));
        return type == FileStat.REGULAR || type == FileStat.SYMLINK;
    }
}
