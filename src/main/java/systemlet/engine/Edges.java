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

    /** By halves: as much as half of it may be room. */
    private static int count(Unit[] withRoom) {
        int least = withRoom[withRoom.length - 1] == null ? 1 : withRoom.length;
        int most = withRoom.length;
        while (least < most) {
            int middle = (least + most + 1) / 2;
            if (withRoom[middle - 1] == null) {
                most = middle - 1;
            } else {
                least = middle;
            }
        }
        return least;
    }

    boolean has(Dependency kind, Unit other) {
        for (Unit one : of(kind)) {
            if (one == other) {
                return true;
            }
        }
        return false;
    }

    /** Adds an edge to both units, where they have none of that kind yet. */
    static void add(Unit from, Dependency kind, Unit to) {
        Dependency inverse = kind.inverse();
        int there = from.edges.count(kind);
        int back = to.edges.count(inverse);
        boolean known = there < back ? from.edges.has(kind, to, there) : to.edges.has(inverse, from, back);
        if (!known) {
            from.edges.append(kind, to, there);
            to.edges.append(inverse, from, back);
        }
    }

    private int count(Dependency kind) {
        Unit[] others = byKind[kind.ordinal()];
        return others == null ? 0 : count(others);
    }

    private boolean has(Dependency kind, Unit other, int count) {
        for (int i = 0; i < count; i++) {
            if (byKind[kind.ordinal()][i] == other) {
                return true;
            }
        }
        return false;
    }

    private void append(Dependency kind, Unit other, int count) {
        Unit[] others = byKind[kind.ordinal()];
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
