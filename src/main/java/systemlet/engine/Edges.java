package systemlet.engine;

import java.util.Arrays;
import systemlet.unit.Dependency;

/**
 * The dependencies of one unit on others, in both directions, by kind. An array that was given out is replaced, never
 * changed, so that a walk may go on while edges come and go; one that only grows has room at its end, which is null.
 */
final class Edges {
    private static final Unit[] NONE = {};
    /** Up to so many an array has no room to spare: most kinds have few. */
    private static final int FEW = 4;
    private static final int KINDS = Dependency.values().length;

    private Unit[][] byKind = new Unit[KINDS][];

    /** {@return the units this one has that dependency on, in the order in which they came} */
    Unit[] of(Dependency kind) {
        Unit[] others = byKind[kind.ordinal()];
        if (others == null) {
            return NONE;
        }
        if (others[others.length - 1] == null) {
            others = Arrays.copyOf(others, count(others));
            byKind[kind.ordinal()] = others;
        }
        return others;
    }

    private static int count(Unit[] withRoom) {
        int count = withRoom.length;
        while (withRoom[count - 1] == null) {
            count--;
        }
        return count;
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
        Unit[] others = byKind[kind.ordinal()];
        int count = 0;
        for (; others != null && count < others.length && others[count] != null; count++) {
            if (others[count] == other) {
                return;
            }
        }
        if (others == null) {
            others = new Unit[1];
        } else if (count == others.length) {
            others = Arrays.copyOf(others, count < FEW ? count + 1 : 2 * count);
        }
        others[count] = other;
        byKind[kind.ordinal()] = others;
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
