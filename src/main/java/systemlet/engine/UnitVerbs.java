package systemlet.engine;

import systemlet.unit.Dependency;

/** What must be in order before any type of unit starts, stops or reloads; then its machine does it. */
final class UnitVerbs {
    private UnitVerbs() {}

    static Verdict start(Unit unit) {
        ActiveState state = unit.activeState();
        if (state.isActiveOrReloading()) {
            return Verdict.ALREADY;
        }
        if (state == ActiveState.MAINTENANCE) {
            return Verdict.LATER;
        }
        if (!unit.isLoaded()) {
            return Verdict.FAILED;
        }
        if (state != ActiveState.ACTIVATING) {   // one that is activating was tested when it began
            if (!unit.test(false)) {
                return Verdict.CONDITION_FAILED;
            }
            if (!unit.test(true)) {
                unit.machine.log(unit, 5, "Starting requested but asserts failed.");
                return Verdict.ASSERT_FAILED;
            }
        }
        if (!unit.machine.supported()) {
            return Verdict.UNSUPPORTED;
        }
        if (!hasAllBound(unit)) {
            return Verdict.DEPENDENCY;
        }
        // A start that must wait for the end of a stop is not counted: systemd counts it, and may lose sight of processes.
        Verdict refused = state.isInactiveOrFailed() ? unit.machine.checkStart(unit) : null;
        if (refused != null) {
            return refused;
        }
        unit.engine.touch(unit);
        return unit.machine.start(unit);
    }

    /** {@return whether all that BindsTo= and After= name together is active} */
    private static boolean hasAllBound(Unit unit) {
        for (Dependency kind : Facet.CANNOT_BE_WITHOUT.kinds()) {
            for (Unit other : unit.edges.of(kind)) {
                if (unit.edges.has(Dependency.AFTER, other) && !other.activeState().isActiveOrReloading()) {
                    unit.machine.log(unit, 5, "Bound to unit " + other + ", but unit isn't active.");
                    return false;
                }
            }
        }
        return true;
    }

    static Verdict stop(Unit unit) {
        if (unit.activeState().isInactiveOrFailed()) {
            return Verdict.ALREADY;
        }
        unit.engine.touch(unit);
        return unit.machine.stop(unit);
    }

    static Verdict reload(Unit unit) {
        if (!unit.isLoaded()) {
            return Verdict.FAILED;
        }
        if (!unit.canReload()) {
            return Verdict.NOT_ACTIVE;
        }
        ActiveState state = unit.activeState();
        if (state == ActiveState.RELOADING) {
            return Verdict.LATER;
        }
        if (state != ActiveState.ACTIVE) {
            unit.machine.log(unit, 4, "Unit cannot be reloaded because it is inactive.");
            return Verdict.INVALID;
        }
        unit.engine.touch(unit);
        if (!unit.machine.canReload(unit)) {
            unit.enter(unit.state(), Unit.Mark.PLAIN);   // only passes the reload on: done at once
            return Verdict.ALREADY_ON_IT;
        }
        return unit.machine.reload(unit);
    }
}
