package systemlet.engine;

import java.util.ArrayDeque;
import java.util.Map;
import systemlet.base.Spans;
import systemlet.unit.Dependency;
import systemlet.unit.EmergencyAction;
import systemlet.unit.JobMode;
import systemlet.unit.UnitSettings;

/**
 * What one unit's change of state means for its job and for other units: jobs end, followers start (OnFailure=), what
 * was bound goes down, what was upheld comes up again, what nobody needs any more stops. All but the first two are only
 * noted here and done from lists in {@link #settle}, when the turn's changes are in.
 */
final class Ripples {
    /** How often one unit is started or stopped of our own will before that is given up for a while. */
    private static final long OWN_WILL_INTERVAL_USEC = 10 * Spans.SEC;
    private static final int OWN_WILL_BURST = 16;

    private final Engine engine;
    private final ArrayDeque<Unit> triggered = new ArrayDeque<>();
    private final ArrayDeque<Unit> upheld = new ArrayDeque<>();
    private final ArrayDeque<Unit> unbound = new ArrayDeque<>();
    private final ArrayDeque<Unit> unneeded = new ArrayDeque<>();

    Ripples(Engine engine) {
        this.engine = engine;
    }

    /** A unit went from one state to another, perhaps between two that are one to outsiders. */
    void changed(Unit unit, ActiveState before, ActiveState after, Unit.Mark mark) {
        stamp(unit, before, after);
        engine.touch(unit);
        boolean unasked = engine.progress.stateChanged(unit, after, mark);
        if (unasked) {
            if (before.isInactiveOrFailed() && after.isActiveOrActivating()) {
                startAlong(unit);
            } else if (before.isActiveOrActivating() && after.isInactiveOrDeactivating()) {
                takeAlong(unit, Facet.STOPS_ALONG);
            }
        }
        noteNeeds(unit, before, after);
        if (mark != Unit.Mark.WILL_RESTART) {
            if (after != before && after == ActiveState.FAILED) {
                startFollowers(unit, Dependency.ON_FAILURE);
            } else if (after == ActiveState.INACTIVE && !before.isInactiveOrFailed()
                    && before != ActiveState.MAINTENANCE) {
                startFollowers(unit, Dependency.ON_SUCCESS);
            }
        }
        tellTriggers(unit);
        act(unit, before, after);
        engine.units.maybeGarbage(unit);
    }

    private void stamp(Unit unit, ActiveState before, ActiveState after) {
        Now now = engine.now();
        unit.stateChange = now;
        if (before.isInactiveOrFailed() != after.isInactiveOrFailed()) {
            if (after.isInactiveOrFailed()) {
                unit.inactiveEnter = now;
            } else {
                unit.inactiveExit = now;
            }
        }
        if (before.isActiveOrReloading() != after.isActiveOrReloading()) {
            if (after.isActiveOrReloading()) {
                unit.activeEnter = now;
            } else {
                unit.activeExit = now;
            }
        }
    }

    /** FailureAction= and SuccessAction=. */
    private void act(Unit unit, ActiveState before, ActiveState after) {
        if (before != ActiveState.FAILED && after == ActiveState.FAILED) {
            EmergencyAction action = unit.config().get(UnitSettings.FAILURE_ACTION);
            engine.emergency(action, exitStatus(unit, unit.config().get(UnitSettings.FAILURE_ACTION_EXIT_STATUS)),
                    "unit " + unit + " failed");
        } else if (!before.isInactiveOrFailed() && after == ActiveState.INACTIVE) {
            EmergencyAction action = unit.config().get(UnitSettings.SUCCESS_ACTION);
            engine.emergency(action, exitStatus(unit, unit.config().get(UnitSettings.SUCCESS_ACTION_EXIT_STATUS)),
                    "unit " + unit + " succeeded");
        }
    }

    /** {@return the given status, or that of the service's main process where it exited by itself; else -1} */
    private static int exitStatus(Unit unit, int given) {
        ServiceFacts service = unit.service();
        if (given >= 0 || service == null || service.main.code() != Exit.How.EXITED.code()) {
            return given;
        }
        return service.main.status();
    }

    private void startAlong(Unit unit) {
        startAlong(unit, Facet.STARTS_ALONG, JobMode.REPLACE);
        startAlong(unit, Facet.STARTS_ALONG_IF_FREE, JobMode.FAIL);
        takeAlong(unit, Facet.STOPS_ALONG_ON_START);
    }

    private void startAlong(Unit unit, Facet facet, JobMode mode) {
        for (Dependency kind : facet.kinds()) {
            for (Unit other : unit.edges.of(kind)) {
                if (!unit.edges.has(Dependency.AFTER, other) && !other.activeState().isActiveOrActivating()) {
                    engine.request(JobType.START, other, mode, Map.of());
                }
            }
        }
    }

    private void takeAlong(Unit unit, Facet facet) {
        for (Dependency kind : facet.kinds()) {
            for (Unit other : unit.edges.of(kind)) {
                if (!other.activeState().isInactiveOrDeactivating()) {
                    engine.request(JobType.STOP, other, JobMode.REPLACE, Map.of());
                }
            }
        }
    }

    /** Starts what OnFailure= or OnSuccess= names. */
    void startFollowers(Unit unit, Dependency kind) {
        Unit[] others = unit.edges.of(kind);
        if (others.length == 0) {
            return;
        }
        engine.log(unit, 6, "Triggering " + kind.property() + "= dependencies.");
        JobMode mode = unit.config().get(kind == Dependency.ON_FAILURE
                ? UnitSettings.ON_FAILURE_JOB_MODE : UnitSettings.ON_SUCCESS_JOB_MODE);
        for (Unit other : others) {
            try {
                Transaction.enqueue(engine, JobType.START, other, mode, Map.of(), null);
            } catch (EngineException refused) {
                engine.log(unit, 4, "Failed to enqueue " + kind.property() + "= job, ignoring: "
                        + refused.getMessage());
            }
        }
    }

    /**
     * Notes that sockets, timers and paths must hear that the unit they trigger has changed. They hear it when the jobs
     * of the moment are installed, for they may ask for jobs themselves.
     */
    void tellTriggers(Unit unit) {
        if (!unit.maybeTrigger && unit.edges.of(Dependency.TRIGGERED_BY).length > 0) {
            unit.maybeTrigger = true;
            triggered.add(unit);
        }
    }

    private void hearTriggered(Unit unit) {
        for (Unit trigger : unit.edges.of(Dependency.TRIGGERED_BY)) {
            trigger.machine.triggeredChanged(trigger, unit);
        }
    }

    /** A job of the unit has ended: rules that wait for that may apply now. */
    void jobGone(Unit unit) {
        note(unneeded, unit);
        note(unbound, unit);
        note(upheld, unit);
        engine.units.maybeGarbage(unit);
    }

    private void noteNeeds(Unit unit, ActiveState before, ActiveState after) {
        note(unneeded, unit);
        note(unbound, unit);
        note(upheld, unit);
        if (before.isActiveOrActivating() && after.isInactiveOrDeactivating() || after.isInactiveOrFailed()) {
            noteAll(unneeded, unit, Facet.MAY_LEAVE_UNNEEDED);
            noteAll(unbound, unit, new Dependency[] {Dependency.BOUND_BY});
        }
        if (after.isActiveOrReloading()) {
            noteAll(upheld, unit, new Dependency[] {Dependency.UPHOLDS});
        }
    }

    private void noteAll(ArrayDeque<Unit> list, Unit unit, Facet facet) {
        noteAll(list, unit, facet.kinds());
    }

    private void noteAll(ArrayDeque<Unit> list, Unit unit, Dependency[] kinds) {
        for (Dependency kind : kinds) {
            for (Unit other : unit.edges.of(kind)) {
                note(list, other);
            }
        }
    }

    private void note(ArrayDeque<Unit> list, Unit unit) {
        if (list == upheld) {
            if (!unit.maybeUpheld && unit.edges.of(Dependency.UPHELD_BY).length > 0) {
                unit.maybeUpheld = true;
                list.add(unit);
            }
        } else if (list == unbound) {
            if (!unit.maybeUnbound && unit.edges.of(Dependency.BINDS_TO).length > 0) {
                unit.maybeUnbound = true;
                list.add(unit);
            }
        } else if (!unit.maybeUnneeded && unit.config().get(UnitSettings.STOP_WHEN_UNNEEDED)) {
            unit.maybeUnneeded = true;
            list.add(unit);
        }
    }

    /** Starts and stops what the noted changes call for. @return whether there was anything to look at */
    boolean settle() {
        boolean any = !triggered.isEmpty() || !upheld.isEmpty() || !unbound.isEmpty() || !unneeded.isEmpty();
        for (int i = triggered.size(); i > 0; i--) {
            Unit unit = triggered.poll();
            unit.maybeTrigger = false;
            hearTriggered(unit);
        }
        for (int i = upheld.size(); i > 0; i--) {
            Unit unit = upheld.poll();
            unit.maybeUpheld = false;
            startUpheld(unit);
        }
        for (int i = unbound.size(); i > 0; i--) {
            Unit unit = unbound.poll();
            unit.maybeUnbound = false;
            stopUnbound(unit);
        }
        for (int i = unneeded.size(); i > 0; i--) {
            Unit unit = unneeded.poll();
            unit.maybeUnneeded = false;
            stopUnneeded(unit);
        }
        return any;
    }

    private boolean mayOwnWill(Unit unit) {
        return unit.ownWill.allows(engine.now().monotonicUsec(), OWN_WILL_INTERVAL_USEC, OWN_WILL_BURST);
    }

    private void startUpheld(Unit unit) {
        if (!unit.activeState().isInactiveOrFailed() || unit.job != null) {
            return;
        }
        for (Unit holder : unit.edges.of(Dependency.UPHELD_BY)) {
            if (holder.job == null && holder.activeState().isActiveOrReloading()) {
                if (!mayOwnWill(unit)) {
                    engine.log(unit, 4, "Unit needs to be started because active unit " + holder
                            + " upholds it, but not starting since we tried this too often recently.");
                    return;
                }
                engine.request(JobType.START, unit, JobMode.FAIL, Map.of());
                return;
            }
        }
    }

    private void stopUnbound(Unit unit) {
        if (unit.activeState() != ActiveState.ACTIVE || unit.job != null) {
            return;
        }
        for (Unit base : unit.edges.of(Dependency.BINDS_TO)) {
            if (base.job == null && base.activeState().isInactiveOrFailed()) {
                if (!mayOwnWill(unit)) {
                    engine.log(unit, 4, "Unit needs to be stopped because it is bound to inactive unit " + base
                            + " it, but not stopping since we tried this too often recently.");
                    return;
                }
                engine.request(JobType.STOP, unit, JobMode.REPLACE, Map.of());
                return;
            }
        }
    }

    private void stopUnneeded(Unit unit) {
        if (unit.activeState() != ActiveState.ACTIVE || unit.job != null
                || !unit.config().get(UnitSettings.STOP_WHEN_UNNEEDED)) {
            return;
        }
        for (Dependency kind : Facet.NEEDED_BY.kinds()) {
            for (Unit other : unit.edges.of(kind)) {
                if (other.job != null || !other.activeState().isInactiveOrFailed()) {
                    return;
                }
            }
        }
        if (!mayOwnWill(unit)) {
            engine.log(unit, 4, "Unit not needed anymore, but not stopping since we tried this too often recently.");
            return;
        }
        engine.request(JobType.STOP, unit, JobMode.FAIL, Map.of());
    }
}
