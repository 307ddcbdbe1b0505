package systemlet.unit;

import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import systemlet.sys.Errno;
import systemlet.sys.SysException;

/**
 * Goes through the units of a context: makes the links of their [Install] sections, or marks their names for
 * removal.
 */
final class InstallApplier {
    private final InstallContext context;
    private final InstallTree tree;
    private final InstallSpecifiers specifiers;
    private final InstallRun run;

    InstallApplier(InstallContext context, InstallTree tree, InstallSpecifiers specifiers, InstallRun run) {
        this.context = context;
        this.tree = tree;
        this.specifiers = specifiers;
        this.run = run;
    }

    /** Makes the links of all units, those of Also= included, in a configuration directory. */
    void apply(String directory, LinkWriter.Existing existing, InstallContext.Content content,
            InstallContext.Links links) throws InstallRefusal {
        for (var unit = context.next(); unit != null; unit = context.next()) {
            try {
                context.traverse(unit, content, links);
            } catch (InstallRefusal refusal) {
                if (!unit.auxiliary) {
                    throw named(refusal, unit.name);
                }
                run.note(InstallChange.Kind.AUXILIARY_FAILED, unit.name, null);
                continue;
            }
            if (unit.form == InstallUnit.Form.MASKED) {
                run.note(InstallChange.Kind.IS_MASKED, unit.path, null);
                run.rules++;   // something could have been enabled: no complaint about an empty section
            } else if (unit.form == InstallUnit.Form.REGULAR) {
                applyOne(unit, directory, existing);
            }
        }
    }

    private static InstallRefusal named(InstallRefusal refusal, String name) {
        var change = refusal.change(name);
        return new InstallRefusal(change.errno(), change.path(), change.source());
    }

    /** Makes the links of one unit: to its file, its aliases, its dependencies. A refusal ends none of the others. */
    private void applyOne(InstallUnit unit, String directory, LinkWriter.Existing existing) {
        var section = unit.section;
        int linked = tree.isSearched(InstallTree.parent(unit.path)) ? 0
                : attempt(() -> run.writer.link(unit.path, directory + "/" + unit.name, existing));
        int rules = 0;
        for (var alias : section.aliases) {
            rules = firstRefusal(rules, attempt(() -> alias(unit, alias, directory, existing)));
        }
        rules = firstSaying(rules, () -> depend(unit, section.wantedBy, directory, ".wants/"));
        rules = firstSaying(rules, () -> depend(unit, section.requiredBy, directory, ".requires/"));
        rules = firstSaying(rules, () -> depend(unit, section.upheldBy, directory, ".upholds/"));
        rules = rules >= 0 && linked < 0 ? linked : rules;
        if (rules < 0) {
            run.fail(-rules);
        } else {
            run.rules += rules;
        }
    }

    /** {@return the first refusal (a negative errno) of several steps of one kind, else whether one made a link} */
    private static int firstRefusal(int before, int now) {
        return now < 0 && before >= 0 || before == 0 ? now : before;
    }

    /** Of several kinds of steps the first that has anything to say decides, as in systemd; all are done. */
    private static int firstSaying(int before, IntSupplier next) {
        int now = next.getAsInt();
        return before == 0 ? now : before;
    }

    /** A step of a unit, after whose refusal the next step is tried. */
    private interface Step {
        void run() throws InstallRefusal;
    }

    /** {@return 1, or the negative errno of a refusal, which is noted} */
    private int attempt(Step step) {
        try {
            step.run();
            return 1;
        } catch (InstallRefusal refusal) {
            if (refusal.change(null).path() == null) {
                return 0;   // it asks for nothing: an alias of itself
            }
            run.changes.add(refusal.change(null));
            return -refusal.errno();
        }
    }

    private String expand(InstallUnit unit, String text) throws InstallRefusal {
        try {
            return specifiers.expand(unit, text);
        } catch (BadValue unresolved) {
            throw new InstallRefusal(unresolved.isFatal() ? Errno.EBADSLT : Errno.EUNATCH, text, null);
        }
    }

    private void alias(InstallUnit unit, String text, String directory, LinkWriter.Existing existing)
            throws InstallRefusal {
        var name = expand(unit, text);
        int slash = name.lastIndexOf('/');
        if (slash >= 0) {
            checkDependencyAlias(unit, name, slash);
        } else {
            if (UnitName.isTemplate(name) && UnitName.isInstance(unit.name)) {
                name = UnitName.withInstance(name, UnitName.instance(unit.name));
            }
            if (name.equals(unit.name)) {
                throw new InstallRefusal(Errno.ELOOP);   // nothing to do, and no rule either
            }
            if (AliasRule.problem(name, unit.name) != null) {
                throw new InstallRefusal(Errno.EXDEV, name, unit.name);
            }
        }
        run.writer.link(unit.path, directory + "/" + name, existing);
    }

    /** Alias=multi-user.target.wants/web.service, which is an old way to write WantedBy=. */
    private void checkDependencyAlias(InstallUnit unit, String alias, int slash) throws InstallRefusal {
        var parent = alias.substring(0, slash);
        int dot = parent.lastIndexOf('.');
        boolean dependency = dot > 0 && (parent.endsWith(".wants") || parent.endsWith(".requires"));
        if (!dependency || !UnitName.isValid(parent.substring(0, dot))) {
            throw new InstallRefusal(Errno.EXDEV, alias, null);
        }
        var name = alias.substring(slash + 1);
        boolean fits = name.equals(unit.name)
                || UnitName.isTemplate(unit.name) && UnitName.isInstance(name)
                && UnitName.template(name).equals(unit.name);
        if (!fits) {
            throw new InstallRefusal(Errno.EXDEV, alias, unit.name);
        }
    }

    private int depend(InstallUnit unit, List<String> others, String directory, String suffix) {
        if (others.isEmpty()) {
            return 0;
        }
        String name;
        try {
            name = dependentName(unit);
        } catch (InstallRefusal refusal) {
            run.changes.add(refusal.change(unit.name));
            return -refusal.errno();
        }
        int rules = 0;
        for (var other : others) {
            rules = firstRefusal(rules, attempt(() -> depend(unit, name, expand(unit, other), directory, suffix)));
        }
        return rules;
    }

    /** {@return the name that dependency links get: a template's default instance, where it has one} */
    private String dependentName(InstallUnit unit) throws InstallRefusal {
        if (!UnitName.isTemplate(unit.name) || unit.section.defaultInstance == null) {
            return unit.name;
        }
        var name = UnitName.withInstance(unit.name, unit.section.defaultInstance);
        var instance = new InstallUnit(name, null, true);
        try {
            context.search(instance, InstallContext.Content.SKIP);
        } catch (SysException refused) {
            throw new InstallRefusal(refused.errno(), name, null);
        }
        if (instance.form == InstallUnit.Form.MASKED) {
            throw new InstallRefusal(Errno.ERFKILL, instance.path, null);
        }
        return name;
    }

    private void depend(InstallUnit unit, String name, String other, String directory, String suffix)
            throws InstallRefusal {
        if (!UnitName.isValid(other)) {
            throw new InstallRefusal(Errno.EUCLEAN, other, null);
        }
        if (UnitName.isTemplate(name) && !UnitName.isTemplate(other)) {
            throw new InstallRefusal(Errno.EIDRM, other, name);
        }
        run.writer.link(unit.path, directory + "/" + other + suffix + name, LinkWriter.Existing.REPLACE);
        if (!tree.exists(other)) {
            run.note(InstallChange.Kind.DESTINATION_NOT_PRESENT, other, unit.path);
        }
    }

    /** Adds the names of all units to those whose links are to go. */
    void mark(Set<String> marked) {
        for (var unit = context.next(); unit != null; unit = context.next()) {
            try {
                context.traverse(unit, InstallContext.Content.READ, InstallContext.Links.FOLLOW);
            } catch (InstallRefusal refusal) {
                noteMissing(unit, refusal);
                marked.add(unit.name);
                continue;
            }
            if (unit.form == InstallUnit.Form.MASKED) {
                run.note(InstallChange.Kind.IS_MASKED, unit.path, null);
            } else if (unit.form == InstallUnit.Form.REGULAR) {
                marked.add(unit.name);
            }
        }
    }

    private void noteMissing(InstallUnit unit, InstallRefusal refusal) {
        var about = unit.path == null ? unit.name : unit.path;
        if (refusal.errno() == Errno.ENOLINK) {
            run.note(InstallChange.Kind.IS_DANGLING, about, null);
        } else if (refusal.errno() != Errno.ENOENT || !unit.auxiliary) {
            run.changes.add(InstallChange.refused(refusal.errno(), about, null));
        }
    }
}
