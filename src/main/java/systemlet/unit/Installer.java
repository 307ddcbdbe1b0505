package systemlet.unit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import systemlet.base.Log;
import systemlet.sys.Errno;
import systemlet.sys.FileCalls;
import systemlet.sys.SysException;
import systemlet.unit.InstallContext.Content;
import systemlet.unit.InstallContext.Links;

/**
 * Enabling, masking and all else that systemctl does to the links in the unit directories, with or without a running
 * manager. Each method makes its changes as it goes and tells them in order; where one is refused, those before it
 * stay, as in systemd.
 *
 * @see <a href="https://www.freedesktop.org/software/systemd/man/252/systemctl.html">systemctl(1)</a>
 */
public final class Installer {
    /** Where links are made: for good, or until the next boot (--runtime). */
    public enum Where { CONFIG, RUNTIME }

    /** What happens to links that are in the way: they stay and the change is refused, or they go (--force). */
    public enum Conflict { REFUSE, REPLACE }

    /** Which half of the presets counts: --preset-mode. */
    public enum PresetMode { FULL, ENABLE_ONLY, DISABLE_ONLY }

    /** The dependencies that add-wants and add-requires make. */
    public enum AddedDependency { WANTS, REQUIRES }

    /**
     * What a method did.
     *
     * @param changes in order
     * @param errno   0, or why it failed; a refusal among the changes says more, where there is one
     * @param rules   how many links the [Install] sections ask for
     */
    public record Result(List<InstallChange> changes, int errno, int rules) {
        /** {@return whether some unit has an [Install] section that asks for a link} */
        public boolean carriesInstallInfo() {
            return rules > 0;
        }
    }

    /** A unit file with its state. */
    public record UnitFile(String name, String path, InstallState state) {}

    private static final String DEFAULT_TARGET = "default.target";

    private final FileCalls kernel;
    private final UnitPaths paths;
    private final InstallSpecifiers specifiers;
    private final Log log;
    private final InstallTree tree;

    /**
     * An installer for the directories of {@code paths}.
     *
     * @param host for specifiers in [Install] sections that mean the machine or its users
     * @param log  for what is wrong in files and does not stop anything
     */
    public Installer(FileCalls kernel, UnitPaths paths, SpecifierContext host, Log log) {
        this.kernel = kernel;
        this.paths = paths;
        this.specifiers = new InstallSpecifiers(host);
        this.log = log;
        this.tree = new InstallTree(kernel, paths);
    }

    /** A change that may be refused half-way. */
    private interface Change {
        void make(InstallRun run) throws InstallRefusal;
    }

    private Result make(Change change) {
        tree.forget();
        var run = new InstallRun(kernel, tree, paths);
        try {
            change.make(run);
        } catch (InstallRefusal refusal) {
            run.fail(refusal.errno());
            var told = refusal.change(null);
            if (told.path() != null) {
                run.changes.add(told);
            }
        }
        return run.result();
    }

    private InstallContext context() {
        return new InstallContext(tree, paths, specifiers, log);
    }

    private InstallApplier applier(InstallContext context, InstallRun run) {
        return new InstallApplier(context, tree, specifiers, run);
    }

    private String directory(Where where) throws InstallRefusal {
        var directory = where == Where.RUNTIME ? paths.runtimeConfig() : paths.config();
        if (directory == null) {
            throw new InstallRefusal(Errno.ENXIO);
        }
        return directory;
    }

    private static LinkWriter.Existing existing(Conflict conflict) {
        return conflict == Conflict.REPLACE ? LinkWriter.Existing.REPLACE : LinkWriter.Existing.KEEP;
    }

    private static InstallUnit discover(InstallContext context, String name, Content content, Links links)
            throws InstallRefusal {
        try {
            return context.discoverChangeable(name, content, links);
        } catch (InstallRefusal refusal) {
            var change = refusal.change(name);
            throw new InstallRefusal(change.errno(), change.path(), change.source());
        }
    }

    private static void checkName(String name) throws InstallRefusal {
        if (!UnitName.isValid(name)) {
            throw new InstallRefusal(Errno.EINVAL);
        }
    }

    /** Makes the links that the [Install] sections ask for; a file named by its path is linked too. */
    public Result enable(List<String> namesOrPaths, Where where, Conflict conflict) {
        return make(run -> enable(run, namesOrPaths, directory(where), conflict));
    }

    private void enable(InstallRun run, List<String> units, String directory, Conflict conflict) throws InstallRefusal {
        var context = context();
        for (var unit : units) {
            discover(context, unit, Content.READ, Links.FOLLOW);
        }
        applier(context, run).apply(directory, existing(conflict), Content.READ, Links.REFUSE_IN_CONFIG);
    }

    /** Removes all links to the units, whoever made them. */
    public Result disable(List<String> names, Where where) {
        return make(run -> disable(run, names, directory(where)));
    }

    /** {@return the links to a unit that {@link #disable} would remove} */
    public Result links(String name, Where where) {
        return make(run -> {
            run.writer.onlyTell();
            disable(run, List.of(name), directory(where));
        });
    }

    private void disable(InstallRun run, List<String> names, String directory) throws InstallRefusal {
        var context = context();
        for (var name : names) {
            checkName(name);
            context.add(name, false);
        }
        var marked = new LinkedHashSet<String>();
        applier(context, run).mark(marked);
        run.writer.removeLinks(marked, directory);
    }

    /** Disables and enables again: the links are then what the files say now. */
    public Result reenable(List<String> namesOrPaths, Where where, Conflict conflict) {
        return make(run -> {
            var names = new ArrayList<String>();
            for (var unit : namesOrPaths) {
                names.add(InstallTree.name(unit));
            }
            disable(run, names, directory(where));
            tree.forget();
            enable(run, namesOrPaths, directory(where), conflict);
        });
    }

    /** Enables or disables units as the preset files say. */
    public Result preset(List<String> names, PresetMode mode, Where where, Conflict conflict) {
        return make(run -> preset(run, names, mode, directory(where), conflict));
    }

    /** {@link #preset} for every unit file there is. */
    public Result presetAll(PresetMode mode, Where where, Conflict conflict) {
        return make(run -> preset(run, null, mode, directory(where), conflict));
    }

    private void preset(InstallRun run, List<String> names, PresetMode mode, String directory, Conflict conflict)
            throws InstallRefusal {
        var enabled = context();
        var disabled = context();
        var sorter = new InstallPresets(presets(), context(), enabled, disabled);
        if (names != null) {
            for (var name : names) {
                checkName(name);
                sorter.take(name);
            }
        } else {
            for (var file : new InstallFindings(tree, paths).files()) {
                takeOrPassOver(run, sorter, file);
            }
        }
        if (mode != PresetMode.ENABLE_ONLY) {
            sorter.disable(run, applier(disabled, run), directory);
        }
        if (mode != PresetMode.DISABLE_ONLY) {
            applier(enabled, run).apply(directory, existing(conflict), Content.READ, Links.REFUSE_IN_CONFIG);
        }
    }

    private static void takeOrPassOver(InstallRun run, InstallPresets sorter, String name) {
        try {
            sorter.take(name);
        } catch (InstallRefusal refusal) {
            run.changes.add(refusal.change(name));
            if (!InstallPresets.isPassedOver(refusal.errno())) {
                run.fail(refusal.errno());
            }
        }
    }

    /** {@return the preset files of this scope} */
    public Presets presets() {
        return Presets.read(new KernelUnitFiles(kernel), paths, log);
    }

    /** Links units to /dev/null, so that nothing can start them. */
    public Result mask(List<String> names, Where where, Conflict conflict) {
        return make(run -> {
            var directory = directory(where);
            for (var name : names) {
                try {
                    checkName(name);
                    run.writer.link("/dev/null", directory + "/" + name, existing(conflict));
                } catch (InstallRefusal refusal) {
                    run.fail(refusal.errno());
                    if (refusal.change(null).path() != null) {
                        run.changes.add(refusal.change(null));
                    }
                }
            }
        });
    }

    /** Removes links to /dev/null and empty unit files. */
    public Result unmask(List<String> names, Where where) {
        return make(run -> {
            var directory = directory(where);
            var todo = new LinkedHashSet<String>();
            for (var name : names) {
                checkName(name);
                if (isMask(directory + "/" + name)) {
                    todo.add(name);
                }
            }
            var marked = new LinkedHashSet<String>();
            for (var name : todo) {
                var path = directory + "/" + name;
                try {
                    run.writer.unlink(path);
                    marked.add(paths.inside(path));
                } catch (SysException refused) {
                    run.refuse(refused.errno(), path);
                }
            }
            run.writer.removeLinks(marked, directory);
        });
    }

    private boolean isMask(String path) throws InstallRefusal {
        try {
            tree.lstat(path);
            return tree.isMask(path);
        } catch (SysException refused) {
            if (InstallTree.isAbsence(refused)) {
                return false;
            }
            throw new InstallRefusal(refused.errno());
        }
    }

    /** Links files outside the search path into it. */
    public Result link(List<String> files, Where where, Conflict conflict) {
        return make(run -> {
            var directory = directory(where);
            var todo = new ArrayList<String>();
            for (var file : files) {
                if (isLinkable(file)) {
                    todo.add(file);
                }
            }
            for (var file : todo) {
                run.writer.link(paths.root() + file, directory + "/" + InstallTree.name(file), existing(conflict));
            }
        });
    }

    private boolean isLinkable(String file) throws InstallRefusal {
        if (!file.startsWith("/")) {
            throw new InstallRefusal(Errno.EINVAL, file, null);
        }
        if (!UnitName.isValid(InstallTree.name(file))) {
            throw new InstallRefusal(Errno.EUCLEAN, file, null);
        }
        try {
            var stat = tree.lstat(paths.root() + file);
            if (!stat.isRegular()) {
                throw new InstallRefusal(stat.isSymlink() ? Errno.ELOOP
                        : stat.isDirectory() ? Errno.EISDIR : Errno.ENOTTY, file, null);
            }
        } catch (SysException refused) {
            throw new InstallRefusal(refused.errno(), file, null);
        }
        return !tree.isSearched(InstallTree.parent(file));   // below a root it never is, as in systemd
    }

    /** Removes all that was changed about units of a package: overriding files, drop-ins, links. */
    public Result revert(List<String> names) {
        return make(run -> {
            var todo = new LinkedHashSet<String>();
            var findings = new InstallFindings(tree, paths);
            for (var name : names) {
                checkName(name);
                findings.changed(name, todo);
            }
            var marked = new LinkedHashSet<String>();
            for (var path : todo) {
                try {
                    run.writer.removeAll(path);
                    marked.add(paths.inside(path));
                } catch (SysException refused) {
                    run.refuse(refused.errno(), path);
                }
            }
            run.writer.removeLinks(marked, directory(Where.RUNTIME));
            run.writer.removeLinks(marked, directory(Where.CONFIG));
        });
    }

    /** Makes {@code target} want or require units, as if their [Install] sections said so. */
    public Result addDependency(AddedDependency kind, String target, List<String> units, Where where,
            Conflict conflict) {
        return make(run -> {
            var directory = directory(where);
            checkName(target);
            var context = context();
            var found = discover(context, target, Content.SKIP, Links.FOLLOW);
            for (var name : units) {
                var section = discover(context, name, Content.SKIP, Links.FOLLOW).section;
                var list = kind == AddedDependency.WANTS ? section.wantedBy : section.requiredBy;
                list.clear();
                list.add(found.name);
            }
            applier(context, run).apply(directory, existing(conflict), Content.SKIP, Links.FOLLOW);
        });
    }

    /** Makes a target the one that is booted into, replacing another. */
    public Result setDefault(String name) {
        return make(run -> {
            if (UnitType.ofName(name) != UnitType.TARGET || name.equals(DEFAULT_TARGET)) {
                throw new InstallRefusal(Errno.EINVAL);
            }
            var unit = discover(context(), name, Content.SKIP, Links.REFUSE_IN_CONFIG);
            run.writer.link(unit.path, directory(Where.CONFIG) + "/" + DEFAULT_TARGET, LinkWriter.Existing.REPLACE);
        });
    }

    /** {@return the target that is booted into} @throws SysException ENOENT: there is none */
    public String defaultTarget() throws SysException {
        try {
            return context().discover(DEFAULT_TARGET, Content.SKIP, Links.FOLLOW).name;
        } catch (InstallRefusal refusal) {
            throw new SysException("readlink", DEFAULT_TARGET, refusal.errno());
        }
    }

    /** {@return whether a file or link in the search path has that name, or its template's} */
    public boolean exists(String name) {
        return tree.exists(name);
    }

    /** {@return what the links make of a unit} @throws SysException ENOENT: there is no such file; ELOOP, EINVAL… */
    public InstallState state(String name) throws SysException {
        tree.forget();
        return new InstallStates(tree, paths, specifiers, log).state(name);
    }

    /** {@return every unit file, sorted by type and then by name, with its state; one that cannot be loaded is BAD} */
    public List<UnitFile> list() {
        tree.forget();
        for (var directory : tree.searched()) {
            directory.list();   // at once: what follows would list the links first
        }
        return new InstallFindings(tree, paths).list(new InstallStates(tree, paths, specifiers, log));
    }
}
