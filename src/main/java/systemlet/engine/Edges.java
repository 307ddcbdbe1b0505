package systemlet.engine;

import systemlet.unit.Dependency;

/**
 * The dependencies of one unit on others, in both directions, by kind. The arrays are replaced, never changed, so that
 * a walk may go on while edges come and go.
 */
final class Edges {
    private static final Unit[] NONE = {};
    private static final int KINDS = Dependency.values().length;

    private Unit[][] byKind = new Unit[KINDS][];

    /** {@return the units this one has that dependency on, in the order in which they came} */
    Unit[] of(Dependency kind) {
        Unit[] others = byKind[kind.ordinal()];
        return others == null ? NONE : others;
    }

    boolean has(Dependency kind, Unit other) {
        for (Unit one : of(kind)) {
            if (one == other) {
                return true;
            }
        }
        return false;
    }

    /** Adds one side of an edge; the other is {@code other}'s. */
    void add(Dependency kind, Unit other) {
        if (has(kind, other)) {
            return;
        }
        Unit[] old = of(kind);
        Unit[] grown = new Unit[old.length + 1];
        System.arraycopy(old, 0, grown, 0, old.length);
        grown[old.length] = other;
        byKind[kind.ordinal()] = grown;
    }

    void remove(Dependency kind, Unit other) {
        Unit[] old = of(kind);
        for (int i = 0; i < old.length; i++) {
            if (old[i] == other) {
                Unit[] rest = new Unit[old.length - 1];
                System.arraycopy(old, 0, rest, 0, i);
                System.arraycopy(old, i + 1, rest, i, rest.length - i);
                byKind[kind.ordinal()] = rest.length == 0 ? null : rest;
                return;
            }
        }
    }

    void clear() {
        byKind = new Unit[KINDS][];
    }
}
