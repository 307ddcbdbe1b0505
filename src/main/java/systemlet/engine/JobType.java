package systemlet.engine;

import systemlet.unit.Word;

/**
 * What a job does to its unit. Those up to RESTART can be merged with one another; those up to NOP can be in a
 * transaction; the rest are requests that {@link #collapse} into one of these by the unit's state.
 */
public enum JobType implements Word {
    START, VERIFY_ACTIVE, STOP, RELOAD, RESTART,
    NOP,
    TRY_RESTART, TRY_RELOAD, RELOAD_OR_START;

    /** Rows and columns START VERIFY_ACTIVE STOP RELOAD RESTART, the lower triangle; null: in conflict. */
    private static final JobType[][] MERGED = {
        {START},
        {START,           VERIFY_ACTIVE},
        {null,            null,           STOP},
        {RELOAD_OR_START, RELOAD,         null,  RELOAD},
        {RESTART,         RESTART,        null,  RESTART,  RESTART},
    };

    public boolean isMergeable() {
        return ordinal() <= RESTART.ordinal();
    }

    public boolean mayBeInTransaction() {
        return ordinal() <= NOP.ordinal();
    }

    /** {@return what does the work of both, perhaps still to be collapsed; null where they are in conflict} */
    public static JobType merge(JobType a, JobType b) {
        if (a == NOP || b == NOP) {
            return a == NOP ? b : a;
        }
        return a.ordinal() >= b.ordinal() ? MERGED[a.ordinal()][b.ordinal()] : MERGED[b.ordinal()][a.ordinal()];
    }

    public boolean conflicts(JobType other) {
        return merge(this, other) == null;
    }

    /** {@return whether this does all that {@code other} does} */
    public boolean includes(JobType other) {
        return merge(this, other) == this;
    }

    /** {@return whether the job has nothing to do for a unit in this state} */
    public boolean isRedundant(ActiveState state) {
        return switch (this) {
            case START, VERIFY_ACTIVE -> state.isActiveOrReloading();
            case STOP -> state.isInactiveOrFailed();
            case RELOAD -> state == ActiveState.RELOADING;
            case NOP -> true;
            case RESTART, TRY_RESTART, TRY_RELOAD, RELOAD_OR_START -> false;
        };
    }

    /** {@return the type that a request becomes for a unit in this state: one that may be in a transaction} */
    public JobType collapse(ActiveState state) {
        boolean down = state.isInactiveOrDeactivating();
        return switch (this) {
            case TRY_RESTART -> down ? NOP : RESTART;
            case TRY_RELOAD -> down ? NOP : RELOAD;
            case RELOAD_OR_START -> state.isActiveOrReloading() ? RELOAD : START;
            case START, VERIFY_ACTIVE, STOP, RELOAD, RESTART, NOP -> this;
        };
    }

    /**
     * Tells which of two jobs runs first where a unit is ordered before another.
     *
     * @param first  type of the job of the unit that is ordered Before= the other one
     * @param second type of the other unit's job
     * @return below 0 where {@code first} runs first, above 0 where {@code second} does, 0 where it is all the same:
     *         whatever stops goes first, and of two stops the later unit's
     */
    public static int order(JobType first, JobType second) {
        if (first == NOP || second == NOP) {
            return 0;
        }
        return second == STOP || second == RESTART ? 1 : -1;
    }
}
