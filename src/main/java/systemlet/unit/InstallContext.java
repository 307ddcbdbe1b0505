package systemlet.unit;

import java.util.LinkedHashMap;
import systemlet.base.Log;
import systemlet.sys.Errno;
import systemlet.sys.FileStat;
import systemlet.sys.SysException;

/**
 * The units that one change is about: those asked for, those their names are aliases of, and those that Also=
 * names. Each is looked for once and then waits to be processed.
 */
final class InstallContext {
    /** What happens to links on the way to a unit file. */
    enum Links {
        /** Aliases and linked units in the configuration directories are followed. */
        FOLLOW,
        /** They are refused: the name must be a file's own. */
        REFUSE_IN_CONFIG
    }

    /** Whether the [Install] sections are wanted. */
    enum Content { READ, SKIP }

    private static final int FOLLOWED_MAX = 64;

    private final InstallTree tree;
    private final UnitPaths paths;
    private final InstallSpecifiers specifiers;
    private final Log log;
    private final LinkedHashMap<String, InstallUnit> waiting = new LinkedHashMap<>(2);
    private final LinkedHashMap<String, InstallUnit> processed = new LinkedHashMap<>(0);

    InstallContext(InstallTree tree, UnitPaths paths, InstallSpecifiers specifiers, Log log) {
        this.tree = tree;
        this.paths = paths;
        this.specifiers = specifiers;
        this.log = log;
    }

    /** {@return the unit, new or known} @throws InstallRefusal EINVAL when it has no valid name */
    InstallUnit add(String nameOrPath, boolean auxiliary) throws InstallRefusal {
        boolean isPath = nameOrPath.startsWith("/");
        var name = isPath ? InstallTree.name(nameOrPath) : nameOrPath;
        if (!UnitName.isValid(name)) {
            throw new InstallRefusal(Errno.EINVAL);
        }
        var known = find(name);
        if (known == null) {
            known = new InstallUnit(name, isPath ? paths.root() + nameOrPath : null, auxiliary);
            waiting.put(name, known);
        }
        return known;
    }

    InstallUnit find(String name) {
        var known = waiting.get(name);
        return known == null ? processed.get(name) : known;
    }

    /** {@return the next unit, which is processed from now on, or null} */
    InstallUnit next() {
        for (var name : waiting.keySet()) {
            var unit = waiting.remove(name);
            processed.put(name, unit);
            return unit;
        }
        return null;
    }

    /** {@return the unit that a name or path leads to} @throws InstallRefusal ENOENT, ELOOP, EINVAL… */
    InstallUnit discover(String nameOrPath, Content content, Links links) throws InstallRefusal {
        return traverse(add(nameOrPath, false), content, links);
    }

    /** {@return as {@link #discover}, but not one that is masked, generated or transient} @throws InstallRefusal */
    InstallUnit discoverChangeable(String nameOrPath, Content content, Links links) throws InstallRefusal {
        var unit = discover(nameOrPath, content, links);
        if (unit.form == InstallUnit.Form.MASKED) {
            throw new InstallRefusal(Errno.ERFKILL, unit.path, null);
        }
        if (paths.isGenerated(unit.path) || paths.isTransient(unit.path)) {
            throw new InstallRefusal(Errno.EADDRNOTAVAIL, unit.path, null);
        }
        return unit;
    }

    /** Looks for a unit and follows links until a file or a mask is found. */
    InstallUnit traverse(InstallUnit start, Content content, Links links) throws InstallRefusal {
        try {
            search(start, content);
            var unit = start;
            for (int hops = 0; isLink(unit); hops++) {
                if (hops == FOLLOWED_MAX || links == Links.REFUSE_IN_CONFIG && isConfigured(unit.path)) {
                    throw new InstallRefusal(Errno.ELOOP);
                }
                unit = followed(unit, content);
            }
            return unit;
        } catch (SysException refused) {
            throw new InstallRefusal(refused.errno());
        }
    }

    private static boolean isLink(InstallUnit unit) {
        return unit.form == InstallUnit.Form.ALIAS || unit.form == InstallUnit.Form.LINKED;
    }

    /** path_is_config of systemd: the two directories that enable writes to. */
    private boolean isConfigured(String path) {
        return paths.isConfig(path) || paths.isRuntime(path);
    }

    private InstallUnit followed(InstallUnit unit, Content content) throws SysException, InstallRefusal {
        if (unit.form == InstallUnit.Form.LINKED) {
            // The link alone says what the unit is called, whatever the file's own name.
            return reloaded(unit, content);
        }
        var name = InstallTree.name(unit.target);
        if (UnitName.isInstance(unit.name) && UnitName.isTemplate(name)) {
            name = UnitName.withInstance(name, UnitName.instance(unit.name));
        }
        if (name.equals(unit.name)) {
            return reloaded(unit, content);
        }
        var next = add(name, false);
        try {
            search(next, content);
        } catch (SysException refused) {
            throw new InstallRefusal(refused.is(Errno.ENOENT) ? Errno.ENOLINK : refused.errno());
        }
        return next;
    }

    private InstallUnit reloaded(InstallUnit unit, Content content) throws SysException {
        unit.path = unit.target;
        unit.form = InstallUnit.Form.UNKNOWN;
        load(unit, unit.path, content);
        return unit;
    }

    /** Looks for the file of a unit in the search path, unless it is known. @throws SysException ENOENT… */
    void search(InstallUnit unit, Content content) throws SysException {
        if (unit.form != InstallUnit.Form.UNKNOWN) {
            read(unit, content);
            return;
        }
        if (unit.path != null) {
            load(unit, unit.path, content);
            return;
        }
        checkTemplate(unit);
        boolean found = find(unit, unit.name, content)
                || UnitName.isInstance(unit.name) && find(unit, UnitName.template(unit.name), content);
        if (!found) {
            throw new SysException("open", unit.name, Errno.ENOENT);
        }
    }

    private void checkTemplate(InstallUnit unit) throws SysException {
        if (unit.name.indexOf('@') < 0 || UnitType.ofName(unit.name).mayBeTemplate()) {
            return;
        }
        log.error(paths.search().get(0) + "/" + unit.name + ": unit type " + UnitType.ofName(unit.name).word()
                + " cannot be templated, ignoring.");
        throw new SysException("open", unit.name, Errno.EINVAL);
    }

    private boolean find(InstallUnit unit, String fileName, Content content) throws SysException {
        for (var directory : tree.searched()) {
            var entry = directory.entry(fileName);
            if (entry == null) {
                continue;
            }
            var path = directory.file(fileName);
            try {
                load(unit, path, directory.realFile(path, fileName), tree.typeOf(directory.path(), entry), content);
                unit.path = path;
                return true;
            } catch (SysException refused) {
                if (!InstallTree.isAbsence(refused)) {
                    throw refused;
                }
            }
        }
        return false;
    }

    /** Finds out what is at a path. @throws SysException ENOENT, EISDIR, EINVAL: a link to a name of another kind */
    private void load(InstallUnit unit, String path, Content content) throws SysException {
        load(unit, path, tree.realParent(path), tree.lstat(path).mode() & FileStat.TYPE_MASK, content);
    }

    /** @param real the same path without links in the directory */
    private void load(InstallUnit unit, String path, String real, int type, Content content) throws SysException {
        switch (type) {
            case FileStat.SYMLINK -> loadLink(unit, path);
            case FileStat.REGULAR -> loadFile(unit, path, real, content);
            case FileStat.CHARACTER_DEVICE -> {
                unit.form = InstallUnit.Form.MASKED;
                unit.path = path;
            }
            case FileStat.DIRECTORY -> throw new SysException("open", path, Errno.EISDIR);
            default -> throw new SysException("open", path, Errno.ENOTTY);
        }
    }

    private void loadFile(InstallUnit unit, String path, String real, Content content) throws SysException {
        unit.path = path;
        if (content == Content.SKIP) {
            unit.form = tree.isMask(path) ? InstallUnit.Form.MASKED : InstallUnit.Form.REGULAR;
            return;
        }
        var part = tree.readReal(real);
        unit.form = part == null ? InstallUnit.Form.MASKED : InstallUnit.Form.REGULAR;
        if (part != null) {
            readAll(unit, part);
        }
    }

    private void loadLink(InstallUnit unit, String path) throws SysException {
        var target = tree.follow(path);
        if (isMaskOrMissing(target.path())) {
            unit.form = InstallUnit.Form.MASKED;
        } else {
            if (target.isSearched()) {
                checkAlias(unit.name, path, target.path());
            }
            unit.form = target.isSearched() ? InstallUnit.Form.ALIAS : InstallUnit.Form.LINKED;
        }
        unit.target = target.path();
    }

    private boolean isMaskOrMissing(String path) throws SysException {
        try {
            return tree.isMask(path);
        } catch (SysException refused) {
            if (refused.is(Errno.ENOENT)) {
                return false;
            }
            throw refused;
        }
    }

    private void checkAlias(String name, String path, String target) throws SysException {
        if (InstallTree.name(path).equals(InstallTree.name(target))) {
            throw new SysException("readlink", name, Errno.ELOOP);   // systemd 252 takes no link to the same name
        }
        var problem = AliasRule.problem(InstallTree.name(path), InstallTree.name(target));
        if (problem != null) {
            log.notice(paths.inside(path) + ": " + problem);
            throw new SysException("readlink", name, Errno.EINVAL);
        }
    }

    private void read(InstallUnit unit, Content content) throws SysException {
        if (content == Content.READ && !unit.isRead && unit.form == InstallUnit.Form.REGULAR) {
            var part = tree.readReal(tree.realParent(unit.path));
            readAll(unit, part == null ? InstallScan.NOTHING : part);
        }
    }

    private void readAll(InstallUnit unit, InstallScan.Part part) throws SysException {
        unit.isRead = true;
        readFile(unit, unit.path, part);
        var template = UnitName.isInstance(unit.name) ? UnitName.template(unit.name) : null;
        for (var file : tree.dropIns(unit.name, template)) {
            readFile(unit, file, tree.readDropIn(file));
        }
    }

    private void readFile(InstallUnit unit, String path, InstallScan.Part part) throws SysException {
        int known = unit.section.also.size();
        try {
            unit.section.read(unit.name, part, word -> specifiers.expand(unit, word),
                    problem -> log.warning(path + ":" + problem));
        } catch (UnitSyntax.Broken broken) {
            log.error(path + ":" + (part.linesBefore() + broken.line()) + ": " + broken.getMessage());
            throw new SysException("read", path, broken.errno());
        }
        for (int i = known; i < unit.section.also.size(); i++) {
            try {
                add(unit.section.also.get(i), true);
            } catch (InstallRefusal badName) {
                log.warning(path + ": Invalid unit name '" + unit.section.also.get(i) + "' in Also=, ignoring");
            }
        }
    }
}
