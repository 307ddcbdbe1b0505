package systemlet.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import systemlet.sys.FileStat;
import systemlet.sys.SysException;

/**
 * All links in the unit directories and their .wants and .requires directories, by the unit names they concern, so
 * that the state of each of hundreds of units is a look-up. Read once.
 */
final class InstallLinks {
    private static final List<String> DEPENDENCY_DIRECTORIES = List.of(".wants", ".requires", ".upholds");

    /** How a link concerns a unit. */
    private enum Kind {
        /** It is in a directory of dependencies. */
        DEPENDENCY,
        /** It is an alias: another name that leads to the unit's name. */
        ALIAS,
        /** It has the unit's name and leads to another: in a lower directory it does not count. */
        RENAMED,
        /** It has the unit's name and leads to a file of the same name. */
        SAME_NAME
    }

    /**
     * One link as one unit sees it.
     *
     * @param directory index in the search path
     */
    private record Link(int directory, String name, Kind kind) {}

    private final InstallTree tree;
    private final UnitPaths paths;
    private final Map<String, List<Link>> byUnit = new HashMap<>();

    InstallLinks(InstallTree tree, UnitPaths paths) {
        this.tree = tree;
        this.paths = paths;
        for (int i = 0; i < tree.searched().size(); i++) {
            readDirectory(i, tree.searched().get(i));
        }
    }

    private void readDirectory(int index, InstallDirectory searched) {
        var directory = searched.path();
        for (var entry : searched.linksAndDirectories()) {
            int type = tree.typeOf(directory, entry);
            var name = entry.name();
            if (type == FileStat.DIRECTORY) {
                if (isDependencyDirectory(name)) {
                    readDependencies(index, directory + "/" + name);
                }
            } else if (type == FileStat.SYMLINK && UnitName.isValid(name)) {
                readAlias(index, directory, name);
            }
        }
    }

    private static boolean isDependencyDirectory(String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0 && DEPENDENCY_DIRECTORIES.contains(name.substring(dot));
    }

    private void readDependencies(int index, String directory) {
        for (var entry : tree.directory(directory).linksAndDirectories()) {
            if (tree.typeOf(directory, entry) != FileStat.SYMLINK) {
                continue;
            }
            var link = new Link(index, entry.name(), Kind.DEPENDENCY);
            add(entry.name(), link);
            if (entry.name().indexOf('@') > 0 && UnitName.isInstance(entry.name())) {
                add(UnitName.template(entry.name()), link);
            }
        }
    }

    private void readAlias(int index, String directory, String name) {
        try {
            var target = InstallTree.name(tree.readlink(directory + "/" + name));
            if (target.equals(name)) {
                add(name, new Link(index, name, Kind.SAME_NAME));
            } else {
                add(name, new Link(index, name, Kind.RENAMED));
                add(target, new Link(index, name, Kind.ALIAS));
            }
        } catch (SysException gone) {
            return;   // removed since the directory was listed
        }
    }

    private void add(String unit, Link link) {
        byUnit.computeIfAbsent(unit, name -> new ArrayList<>(1)).add(link);
    }

    /**
     * {@return ENABLED, ENABLED_RUNTIME, STATIC, LINKED or LINKED_RUNTIME as the links say, or null when none does}
     *
     * @param unit a regular file
     */
    InstallState state(InstallUnit unit) {
        var found = stateOf(unit, true);
        if (found == null && stateOf(unit, false) != null) {
            found = InstallState.INDIRECT;   // it is in use, under names that enable would not give it
        }
        return found;
    }

    private InstallState stateOf(InstallUnit unit, boolean onlyNamesOfInstall) {
        var links = byUnit.getOrDefault(unit.name, List.of());
        int own = paths.search().indexOf(InstallTree.parent(unit.path));
        boolean runtime = false;
        boolean elsewhere = false;
        boolean linkedConfig = false;
        boolean linkedRuntime = false;
        for (var link : links) {
            var directory = paths.search().get(link.directory());
            boolean lower = own >= 0 && link.directory() > own;
            if (link.kind() == Kind.SAME_NAME) {
                linkedConfig |= !lower && directory.equals(paths.config());
                linkedRuntime |= !lower && isRuntime(directory);
                continue;
            }
            if (link.kind() == Kind.RENAMED && lower || onlyNamesOfInstall && !isKnown(unit, link)) {
                continue;
            }
            if (directory.equals(paths.config()) || isUserConfig(directory)) {
                return InstallState.ENABLED;
            }
            runtime |= isRuntime(directory);
            elsewhere |= !isRuntime(directory);
        }
        if (runtime) {
            return InstallState.ENABLED_RUNTIME;
        }
        if (elsewhere && UnitName.isInstance(unit.name)) {
            return InstallState.STATIC;
        }
        return linkedConfig ? InstallState.LINKED : linkedRuntime ? InstallState.LINKED_RUNTIME : null;
    }

    /** {@return whether enable would make a link of that name} */
    private boolean isKnown(InstallUnit unit, Link link) {
        if (link.name().equals(unit.name) || unit.section.aliases.contains(link.name())) {
            return true;
        }
        var instance = unit.section.defaultInstance;
        return instance != null && UnitName.isTemplate(unit.name)
                && link.name().equals(UnitName.withInstance(unit.name, instance));
    }

    private boolean isUserConfig(String directory) {
        return paths.scope() == UnitPaths.Scope.USER
                && (directory.equals(paths.root() + "/etc/systemd/user") || directory.endsWith("/xdg/systemd/user"));
    }

    private boolean isRuntime(String directory) {
        return paths.inside(directory).startsWith("/run/") || directory.equals(paths.runtimeConfig())
                || directory.equals(paths.runtimeControl()) || directory.equals(paths.transientUnits())
                || directory.equals(paths.generator()) || directory.equals(paths.generatorEarly())
                || directory.equals(paths.generatorLate());
    }
}
