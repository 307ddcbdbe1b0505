package systemlet.engine;

import static systemlet.unit.Dependency.AFTER;
import static systemlet.unit.Dependency.BINDS_TO;
import static systemlet.unit.Dependency.BOUND_BY;
import static systemlet.unit.Dependency.CONFLICTED_BY;
import static systemlet.unit.Dependency.CONFLICTS;
import static systemlet.unit.Dependency.CONSISTS_OF;
import static systemlet.unit.Dependency.PART_OF;
import static systemlet.unit.Dependency.PROPAGATES_RELOAD_TO;
import static systemlet.unit.Dependency.PROPAGATES_STOP_TO;
import static systemlet.unit.Dependency.REQUIRED_BY;
import static systemlet.unit.Dependency.REQUIRES;
import static systemlet.unit.Dependency.REQUISITE;
import static systemlet.unit.Dependency.REQUISITE_OF;
import static systemlet.unit.Dependency.UPHELD_BY;
import static systemlet.unit.Dependency.UPHOLDS;
import static systemlet.unit.Dependency.WANTED_BY;
import static systemlet.unit.Dependency.WANTS;

import systemlet.unit.Dependency;

/** What follows from a dependency: the questions that the engine asks, each with the kinds that answer yes. */
enum Facet {
    /** Starting the unit starts the other, and fails where that cannot be queued. */
    PULLS_IN_START(REQUIRES, BINDS_TO),
    /** Starting the unit starts the other if possible. */
    PULLS_IN_START_IF_POSSIBLE(WANTS, UPHOLDS),
    /** Starting the unit checks that the other is active. */
    PULLS_IN_CHECK(REQUISITE),
    PULLS_IN_STOP(CONFLICTS),
    PULLS_IN_STOP_IF_POSSIBLE(CONFLICTED_BY),
    /** Stopping the unit stops the other. */
    PROPAGATES_STOP(REQUIRED_BY, REQUISITE_OF, BOUND_BY, CONSISTS_OF, PROPAGATES_STOP_TO),
    /** Restarting the unit restarts the other where it runs. */
    PROPAGATES_RESTART(REQUIRED_BY, REQUISITE_OF, BOUND_BY, CONSISTS_OF),
    PROPAGATES_RELOAD(PROPAGATES_RELOAD_TO),
    /** A start that fails makes the other's start fail. */
    PROPAGATES_START_FAILURE(REQUIRED_BY, REQUISITE_OF, BOUND_BY),
    /** A stop that fails makes the other's start fail. */
    PROPAGATES_STOP_FAILURE(CONFLICTED_BY),
    /** A start that succeeds but leaves the unit inactive makes the other's start fail. */
    PROPAGATES_INACTIVE_AS_FAILURE(REQUISITE_OF),
    /** The unit came up without a job: start the other too, replacing what is queued. */
    STARTS_ALONG(REQUIRES, BINDS_TO, UPHOLDS),
    /** The unit came up without a job: start the other too unless something contrary is queued. */
    STARTS_ALONG_IF_FREE(WANTS),
    /** The unit came up without a job: stop the other. */
    STOPS_ALONG_ON_START(CONFLICTS, CONFLICTED_BY),
    /** The unit went down without a job: stop the other. */
    STOPS_ALONG(BOUND_BY, PROPAGATES_STOP_TO),
    /** The unit needs the other to be active all the time. */
    CANNOT_BE_WITHOUT(BINDS_TO),
    /** The other may not be stopped as unneeded because of the unit: seen from the needed one. */
    NEEDED_BY(REQUIRED_BY, REQUISITE_OF, WANTED_BY, BOUND_BY, UPHELD_BY),
    /** The unit's end may leave the other unneeded. */
    MAY_LEAVE_UNNEEDED(REQUIRES, REQUISITE, WANTS, BINDS_TO, UPHOLDS),
    /** A target orders itself after units that it has the inverse of these with: seen from such a unit. */
    ORDERED_BY_TARGET(REQUIRED_BY, REQUISITE_OF, WANTED_BY, BOUND_BY, UPHELD_BY),
    /** The same, seen from the target. */
    TARGET_ORDERS(REQUIRES, REQUISITE, WANTS, BINDS_TO, UPHOLDS, PART_OF);

    static final Dependency[] ORDERS = {Dependency.BEFORE, AFTER};

    private final Dependency[] kinds;

    Facet(Dependency... kinds) {
        this.kinds = kinds;
    }

    /** {@return the kinds of dependency with this facet; not to be changed} */
    Dependency[] kinds() {
        return kinds;
    }
}
