package systemlet.unit;

import systemlet.base.BadText;

/** The mounts that the paths of RequiresMountsFor= need: those below which they lie. */
final class RequiredMounts {
    private static final UnitName ROOT = UnitName.of("-.mount");

    private final UnitConfig.Builder unit;
    private final UnitLoader loader;

    private RequiredMounts(UnitConfig.Builder unit, UnitLoader loader) {
        this.unit = unit;
        this.loader = loader;
    }

    static void add(UnitConfig.Builder unit, UnitLoader loader) {
        new RequiredMounts(unit, loader).add();
    }

    /** Each mount on the way to a required path: After=, and Requires= where a file describes the mount. */
    private void add() {
        for (String path : unit.get(UnitSettings.REQUIRES_MOUNTS_FOR)) {
            mountsOf(path);
        }
    }

    private void mountsOf(String path) {
        String at = path;
        while (true) {
            try {
                UnitName mount = at.equals("/") ? ROOT : UnitName.of(UnitName.ofPath(at, UnitType.MOUNT));
                boolean described = loader.hasFragment(mount);
                if (described || loader.isMounted(at) || at.equals("/")) {
                    unit.depend(Dependency.AFTER, mount, Edge.Origin.FILE);
                }
                if (described) {
                    unit.depend(Dependency.REQUIRES, mount, Edge.Origin.FILE);
                }
            } catch (BadText tooLong) {
                // no unit can have that name, so there is none
            }
            if (at.equals("/")) {
                return;
            }
            int slash = at.lastIndexOf('/');
            at = slash <= 0 ? "/" : at.substring(0, slash);
        }
    }
}
