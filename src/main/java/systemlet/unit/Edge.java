package systemlet.unit;

/**
 * A dependency that a unit has on another, seen from the unit whose configuration says so.
 *
 * @param origin who asked for it; FILE wins over the others where several did
 */
public record Edge(Dependency kind, UnitName target, Origin origin) {
    /** Who asked for a dependency. */
    public enum Origin {
        /** A directive in the fragment or a drop-in, or a link in a .wants or .requires directory. */
        FILE,
        /** Another setting brings it along (systemd.service(5), "Implicit Dependencies"). */
        IMPLICIT,
        /** DefaultDependencies=yes brings it along. */
        DEFAULT
    }
}
