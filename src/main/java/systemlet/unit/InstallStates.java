package systemlet.unit;

import systemlet.base.Log;
import systemlet.sys.Errno;
import systemlet.sys.SysException;

/** Finds the states of unit files; the links are read once for all questions. */
final class InstallStates {
    private final InstallTree tree;
    private final UnitPaths paths;
    private final InstallSpecifiers specifiers;
    private final InstallLinks links;
    private final Log log;

    InstallStates(InstallTree tree, UnitPaths paths, InstallSpecifiers specifiers, Log log) {
        this.tree = tree;
        this.paths = paths;
        this.specifiers = specifiers;
        this.log = log;
        this.links = new InstallLinks(tree, paths);
    }

    /** {@return the state of a unit file} @throws SysException ENOENT, ELOOP, EINVAL: not a valid name */
    InstallState state(String name) throws SysException {
        if (!UnitName.isValid(name)) {
            throw new SysException("open", name, Errno.EINVAL);   // a path too
        }
        InstallUnit unit;
        try {
            unit = new InstallContext(tree, paths, specifiers, log)
                    .discover(name, InstallContext.Content.READ, InstallContext.Links.FOLLOW);
        } catch (InstallRefusal refusal) {
            throw new SysException("open", name, refusal.errno());
        }
        if (unit.form == InstallUnit.Form.MASKED) {
            return paths.inside(unit.path).startsWith("/run/") || paths.isRuntime(unit.path)
                    ? InstallState.MASKED_RUNTIME : InstallState.MASKED;
        }
        if (!name.equals(InstallTree.name(unit.path)) && !UnitName.isInstance(unit.name)) {
            return InstallState.ALIAS;
        }
        if (paths.isGenerated(unit.path)) {
            return InstallState.GENERATED;
        }
        if (paths.isTransient(unit.path)) {
            return InstallState.TRANSIENT;
        }
        var linked = links.state(unit);
        if (linked != null) {
            return linked;
        }
        return unit.section.hasRules() ? InstallState.DISABLED
                : unit.section.also.isEmpty() ? InstallState.STATIC : InstallState.INDIRECT;
    }
}
