package systemlet.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import systemlet.unit.CollectMode;
import systemlet.unit.Dependency;
import systemlet.unit.Edge;
import systemlet.unit.LoadState;
import systemlet.unit.UnitConfig;
import systemlet.unit.UnitName;
import systemlet.unit.UnitSettings;
import systemlet.unit.UnitType;

/**
 * All units in memory, by all their names, and the edges between them. A unit is loaded when something names it: a
 * request, or the configuration of a unit that is loaded. It is dropped again when it is at rest and nothing that is
 * not garbage itself refers to it (CollectMode=).
 */
final class Units {
    private final Engine engine;
    private final Map<UnitName, Unit> byName = new HashMap<>();   // looked up only
    private final LinkedHashSet<Unit> all = new LinkedHashSet<>();
    private final ArrayDeque<Unit> unwired = new ArrayDeque<>();
    private final ArrayDeque<Unit> suspects = new ArrayDeque<>();
    private final Machine[] machines;
    private int sweeps;
    private int walks;

    Units(Engine engine) {
        this.engine = engine;
        this.machines = Machine.all(engine);
    }

    /** {@return all units, in the order in which they were loaded} */
    Collection<Unit> all() {
        return all;
    }

    Unit find(UnitName name) {
        return byName.get(name);
    }

    /** {@return the unit of that name, loaded now where it was not, with all that it refers to} */
    Unit get(UnitName name) {
        Unit known = byName.get(name);
        if (known == null) {
            known = load(name);
            wireAll();
        }
        return known;
    }

    /** Brings a unit in that files do not describe. @return the unit */
    Unit adopt(UnitConfig config) {
        Unit unit = byName.get(config.name());
        if (unit == null) {
            unit = create(config);
        } else {
            unwire(unit);
            unit.configure(config);
            unwired.add(unit);
        }
        wireAll();
        return unit;
    }

    private Unit load(UnitName name) {
        UnitConfig config = engine.host.load(name);
        Unit known = byName.get(config.name());
        if (known == null) {
            known = create(config);
        }
        byName.put(name, known);
        return known;
    }

    private Unit create(UnitConfig config) {
        Unit unit = new Unit(engine, config, machines[config.name().type().ordinal()]);
        byName.put(config.name(), unit);
        for (UnitName alias : config.names()) {
            byName.putIfAbsent(alias, unit);
        }
        all.add(unit);
        unwired.add(unit);
        unit.machine.configured(unit);
        if (unit.isPerpetual()) {
            unit.resume(unit.machine.perpetual());
            unit.conditionResult = true;
        }
        engine.touch(unit);
        maybeGarbage(unit);
        return unit;
    }

    /** Makes the edges of all new units; that loads the units at their other ends, and so on. */
    private void wireAll() {
        List<Unit> fresh = new ArrayList<>();
        while (!unwired.isEmpty()) {
            Unit unit = unwired.poll();
            fresh.add(unit);
            for (Edge edge : unit.config().dependencies()) {
                Unit other = byName.get(edge.target());
                wire(unit, edge.kind(), other == null ? load(edge.target()) : other);
            }
        }
        for (Unit unit : fresh) {
            orderTargets(unit);
        }
        engine.host.loaded();
    }

    private static void wire(Unit unit, Dependency kind, Unit other) {
        if (unit == other) {
            return;   // an alias of its own
        }
        Edges.add(unit, kind, other);
        Edges.add(unit, Dependency.REFERENCES, other);
    }

    /**
     * A target comes after all that it pulls in, unless it says otherwise (systemd.target(5), "Default Dependencies").
     */
    private static void orderTargets(Unit unit) {
        for (Dependency kind : Facet.ORDERED_BY_TARGET.kinds()) {
            for (Unit target : unit.edges.of(kind)) {
                orderTarget(target, unit);
            }
        }
        if (unit.type() == UnitType.TARGET) {
            for (Dependency kind : Facet.TARGET_ORDERS.kinds()) {
                for (Unit other : unit.edges.of(kind)) {
                    orderTarget(unit, other);
                }
            }
        }
    }

    private static void orderTarget(Unit target, Unit unit) {
        if (target.type() == UnitType.TARGET && target.isLoaded() && unit.isLoaded() && hasDefaults(target)
                && hasDefaults(unit) && !target.edges.has(Dependency.BEFORE, unit)) {
            Edges.add(target, Dependency.AFTER, unit);
        }
    }

    private static boolean hasDefaults(Unit unit) {
        return unit.config().get(UnitSettings.DEFAULT_DEPENDENCIES);
    }

    /** Takes the edges away that only this unit's configuration asks for. */
    private static void unwire(Unit unit) {
        for (Edge edge : unit.config().dependencies()) {
            for (Unit other : unit.edges.of(edge.kind())) {
                if (names(other, edge.target()) && !declares(other, edge.kind().inverse(), unit)) {
                    unit.edges.remove(edge.kind(), other);
                    other.edges.remove(edge.kind().inverse(), unit);
                }
            }
        }
        for (Unit other : unit.edges.of(Dependency.REFERENCES)) {
            unit.edges.remove(Dependency.REFERENCES, other);
            other.edges.remove(Dependency.REFERENCED_BY, unit);
        }
    }

    private static boolean names(Unit unit, UnitName name) {
        return unit.name().equals(name) || unit.config().names().contains(name);
    }

    private static boolean declares(Unit unit, Dependency kind, Unit other) {
        for (Edge edge : unit.config().dependencies()) {
            if (edge.kind() == kind && names(other, edge.target())) {
                return true;
            }
        }
        return false;
    }

    /** Reads the files of one unit again, for example because it was not found before. */
    void reread(Unit unit) {
        UnitConfig config = engine.host.load(unit.name());
        adopt(config.name().equals(unit.name()) ? config : config.change().name(unit.name()).build());
    }

    /** Reads the files of a unit again that had none and does nothing. */
    void freshen(UnitName name) {
        Unit known = find(name);
        if (known != null && known.config().loadState() == LoadState.NOT_FOUND && known.job() == null
                && known.activeState().isInactiveOrFailed()) {
            reread(known);
        }
    }

    /** Reads all files again. What runs goes on, with the new configuration. */
    void rereadAll() {
        byName.clear();
        unwired.clear();
        for (Unit unit : all) {
            unit.edges.clear();
            byName.put(unit.name(), unit);
        }
        for (Unit unit : List.copyOf(all)) {
            UnitConfig config = engine.host.load(unit.name());
            boolean lostTransient = unit.config().isTransient() && config.loadState() == LoadState.NOT_FOUND;
            if (!lostTransient) {
                unit.configure(config.name().equals(unit.name()) ? config : config.change().name(unit.name()).build());
            }
            for (UnitName alias : unit.config().names()) {
                byName.putIfAbsent(alias, unit);
            }
            unwired.add(unit);
            engine.touch(unit);
            maybeGarbage(unit);
        }
        wireAll();
    }

    /** Puts these first, in this order: that in which they were loaded before they were restored. */
    void reorder(List<Unit> first) {
        List<Unit> rest = List.copyOf(all);
        all.clear();
        all.addAll(first);
        all.addAll(rest);
    }

    /** {@return the number of a walk over units, which marks those it has seen} */
    int newWalk() {
        return ++walks;
    }

    /** Something changed by which the unit may have become garbage. */
    void maybeGarbage(Unit unit) {
        if (!unit.maybeGarbage) {
            unit.maybeGarbage = true;
            suspects.add(unit);
        }
    }

    /** Drops what is garbage now. */
    void collect() {
        while (!suspects.isEmpty()) {
            Unit unit = suspects.poll();
            unit.maybeGarbage = false;
            List<Unit> garbage = all.contains(unit) ? garbageWith(unit) : null;
            if (garbage != null) {
                for (Unit one : garbage) {
                    drop(one);
                }
            }
        }
    }

    /** {@return the unit and all that refer to it, where every one of them is at rest; else null} */
    private List<Unit> garbageWith(Unit unit) {
        int sweep = ++sweeps;
        List<Unit> found = new ArrayList<>();
        found.add(unit);
        unit.sweep = sweep;
        for (int i = 0; i < found.size(); i++) {
            Unit one = found.get(i);
            if (!isAtRest(one)) {
                return null;
            }
            for (Unit user : one.edges.of(Dependency.REFERENCED_BY)) {
                if (user.sweep != sweep) {
                    user.sweep = sweep;
                    found.add(user);
                }
            }
        }
        return found;
    }

    private static boolean isAtRest(Unit unit) {
        ActiveState state = unit.activeState();
        boolean rests = state == ActiveState.INACTIVE || state == ActiveState.FAILED
                && unit.config().get(UnitSettings.COLLECT_MODE) == CollectMode.INACTIVE_OR_FAILED;
        return rests && unit.job == null && unit.nopJob == null && unit.references == 0 && !unit.isPerpetual()
                && unit.machine.mayForget(unit);
    }

    private void drop(Unit unit) {
        for (Unit other : unit.edges.of(Dependency.REFERENCES)) {
            maybeGarbage(other);
        }
        for (Dependency kind : Dependency.values()) {
            for (Unit other : unit.edges.of(kind)) {
                other.edges.remove(kind.inverse(), unit);
            }
        }
        unit.edges.clear();
        all.remove(unit);
        byName.remove(unit.name());
        for (UnitName alias : unit.config().names()) {
            if (byName.get(alias) == unit) {
                byName.remove(alias);
            }
        }
        engine.dropped(unit);
    }
}
