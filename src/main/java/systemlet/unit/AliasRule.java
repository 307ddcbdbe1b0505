package systemlet.unit;

/**
 * Which unit names may be links to which: the type must be the same and allow it, and templates, instances and
 * plain names go together (systemd.unit(5), "Alias=").
 */
final class AliasRule {
    private AliasRule() {}

    /** {@return what is wrong with the link {@code name} to {@code target}, as systemd words it, or null} */
    static String problem(String name, String target) {
        if (name.equals(target)) {
            return null;
        }
        var kind = UnitName.Kind.of(name);
        if (kind == null) {
            return "not a valid unit name \"" + name + "\": Invalid argument";
        }
        var type = UnitType.ofName(name);
        if (!type.mayHaveAlias()) {
            return "symlinks are not allowed for units of this type, rejecting.";
        }
        if (kind != UnitName.Kind.PLAIN && !type.mayBeTemplate()) {
            return "templates not allowed for " + type.word() + " units, rejecting.";
        }
        var targetKind = UnitName.Kind.of(target);
        if (targetKind == null) {
            return "symlink target \"" + target + "\" is not a valid unit name, rejecting.";
        }
        boolean fits = kind == targetKind || kind == UnitName.Kind.INSTANCE && targetKind == UnitName.Kind.TEMPLATE;
        if (!fits) {
            return "symlink target name type \"" + target + "\" does not match source, rejecting.";
        }
        if (targetKind == UnitName.Kind.INSTANCE && !UnitName.instance(name).equals(UnitName.instance(target))) {
            return "unit symlink target \"" + target + "\" instance name doesn't match, rejecting.";
        }
        return type == UnitType.ofName(target) ? null
                : "symlink target \"" + target + "\" has wrong suffix, rejecting.";
    }
}
