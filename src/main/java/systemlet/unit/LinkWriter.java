package systemlet.unit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import systemlet.sys.DirEntry;
import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.SysException;
import systemlet.sys.Trees;

/**
 * Makes and removes the links of one change and notes each in the list of changes. A link appears or is replaced in
 * one step; directories are found inside the root, whatever links lie on the way.
 */
final class LinkWriter {
    /** What happens to a link that is there and leads elsewhere. */
    enum Existing { KEEP, REPLACE }

    private static final int DIRECTORY_MODE = 0755;

    private final FileCalls kernel;
    private final InstallTree tree;
    private final UnitPaths paths;
    private final List<InstallChange> changes;
    private boolean onlyTells;

    LinkWriter(FileCalls kernel, InstallTree tree, UnitPaths paths, List<InstallChange> changes) {
        this.kernel = kernel;
        this.tree = tree;
        this.paths = paths;
        this.changes = changes;
    }

    /**
     * Makes the link {@code path} that leads to {@code target}, both beginning with the root directory; does nothing
     * where it is there already.
     *
     * @throws InstallRefusal EEXIST: something else has the name; EACCES, EROFS…
     */
    void link(String target, String path, Existing existing) throws InstallRefusal {
        var text = paths.inside(target);
        try {
            makeDirectory(InstallTree.parent(path));
            try {
                kernel.symlink(text, tree.realParent(path));
                changes.add(InstallChange.linked(path, text));
            } catch (SysException refused) {
                if (!refused.is(Errno.EEXIST)) {
                    throw refused;
                }
                relink(text, path, existing);
            }
        } catch (SysException refused) {
            throw new InstallRefusal(refused.errno(), path, null);
        }
        tree.forget();
    }

    private void relink(String text, String path, Existing existing) throws SysException, InstallRefusal {
        String present;
        try {
            present = tree.readlink(path);
        } catch (SysException refused) {
            throw new InstallRefusal(refused.is(Errno.EINVAL) ? Errno.EEXIST : refused.errno(), path, null);
        }
        if (tree.sameTarget(path, present, text)) {
            return;
        }
        if (existing == Existing.KEEP) {
            throw new InstallRefusal(Errno.EEXIST, path, present);
        }
        Files.replaceLink(kernel, text, tree.realParent(path));
        changes.add(InstallChange.removed(path));
        changes.add(InstallChange.linked(path, text));
    }

    private void makeDirectory(String directory) throws SysException {
        var real = tree.real(directory);
        for (int slash = real.indexOf('/', 1); ; slash = real.indexOf('/', slash + 1)) {
            var part = slash < 0 ? real : real.substring(0, slash);
            if (part.length() > paths.root().length()) {
                try {
                    kernel.mkdir(part, DIRECTORY_MODE);
                } catch (SysException there) {
                    if (!there.is(Errno.EEXIST) && !Files.isDirectory(kernel, part)) {
                        throw there;
                    }
                }
            }
            if (slash < 0) {
                return;
            }
        }
    }

    /** Lets {@link #removeLinks} leave everything as it is and only tell what it would remove. */
    void onlyTell() {
        onlyTells = true;
    }

    /**
     * Removes all links below a configuration directory that have one of the names, lead to one, or are an instance of
     * one; and then those that led to the links removed, until none is left. Directories that become empty go too.
     *
     * @param names of units, and paths inside the root; grows by the links removed
     */
    void removeLinks(Set<String> names, String directory) throws InstallRefusal {
        if (names.isEmpty()) {
            return;
        }
        var marked = new LinkedHashSet<String>(names);
        boolean again = true;
        while (again) {
            tree.forget();
            again = removeIn(marked, directory, directory);
        }
        tree.forget();
    }

    private boolean removeIn(Set<String> marked, String directory, String top) {
        boolean again = false;
        for (var entry : new ArrayList<>(tree.list(directory))) {
            int type = tree.typeOf(directory, entry);
            var path = directory + "/" + entry.name();
            if (type == FileStat.DIRECTORY && directory.equals(top)) {
                again |= removeIn(marked, path, top);
            } else if (type == FileStat.SYMLINK && isMarked(marked, entry, path)) {
                again |= remove(marked, path, top);
            }
        }
        return again;
    }

    private boolean isMarked(Set<String> marked, DirEntry entry, String path) {
        var name = entry.name();
        if (!UnitName.isValid(name)) {
            return false;
        }
        if (marked.contains(name) || marked.contains(paths.inside(path))) {
            return true;
        }
        if (UnitName.isInstance(name) && marked.contains(UnitName.template(name))) {
            return true;
        }
        try {
            var target = tree.finalTarget(path);
            return marked.contains(InstallTree.name(target)) || marked.contains(target);
        } catch (SysException looping) {
            changes.add(InstallChange.refused(looping.errno(), path, null));
            return false;
        }
    }

    private boolean remove(Set<String> marked, String path, String top) {
        if (onlyTells) {
            boolean fresh = marked.add(paths.inside(path));
            if (fresh) {
                changes.add(InstallChange.removed(path));
            }
            return fresh;
        }
        try {
            kernel.unlink(tree.realParent(path));
        } catch (SysException refused) {
            if (refused.is(Errno.ENOENT)) {
                return false;
            }
            changes.add(InstallChange.refused(refused.errno(), path, null));
            return false;
        }
        changes.add(InstallChange.removed(path));
        removeEmpty(InstallTree.parent(path), top);
        return marked.add(paths.inside(path));
    }

    private void removeEmpty(String directory, String top) {
        if (directory.equals(top)) {
            return;
        }
        try {
            kernel.rmdir(tree.real(directory));
        } catch (SysException notEmpty) {
            return;   // other links are in it: it stays
        }
    }

    /** Removes one name of the list of changes' own, without looking for links to it. */
    void unlink(String path) throws SysException {
        kernel.unlink(tree.realParent(path));
        changes.add(InstallChange.removed(path));
        tree.forget();
    }

    /** Removes a file, or a directory with all in it. */
    void removeAll(String path) throws SysException {
        Trees.remove(kernel, tree.realParent(path));
        changes.add(InstallChange.removed(path));
        tree.forget();
    }
}
