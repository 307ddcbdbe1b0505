package systemlet.manager;

import systemlet.engine.ActiveState;
import systemlet.engine.Engine;
import systemlet.engine.ServiceState;
import systemlet.engine.Unit;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** When the state file is written: soon after things happened, but never so often that a boot would do little else. */
final class StateNotes {
    /** The file is at most so old, microseconds, when something happens all the time… */
    private static final long SAVE_USEC = 20_000;
    /** …or so many times what writing it takes. */
    private static final long SAVE_SHARE = 20;
    /** So long after something happened it is noted: who asked for it has the answer by then, and a restart has begun. */
    private static final long SETTLE_USEC = 2_000;
    /** After so long a state that could not be written is tried again. */
    private static final long RETRY_USEC = 1_000_000;
    private static final long NOT_ACTED = Long.MAX_VALUE;

    private final Kernel kernel;
    private final Loop loop;
    private final Engine engine;
    private final Plan plan;
    private final StateFile file;
    private final BusServer door;
    private long nextSaveUsec;
    private long actedUsec = NOT_ACTED;   // when the first thing happened that the file does not tell

    StateNotes(Kernel kernel, Loop loop, Engine engine, Plan plan, StateFile file, BusServer door) {
        this.kernel = kernel;
        this.loop = loop;
        this.engine = engine;
        this.plan = plan;
        this.file = file;
        this.door = door;
    }

    /** Notes the state now, for a new self. */
    void save() throws SysException {
        file.write(door.fd());
    }

    /** Notes what there is to do before anything is done: a fault in the first turn must not find nothing. */
    void saveFirst() {
        saveOrTryLater();
        nextSaveUsec = 0;   // and the first turn is noted as soon as it is over
    }

    /** {@return whether the file tells everything} */
    boolean isComplete() {
        return !loop.hasActed();
    }

    /** {@return when the state is to be noted, monotonic µs; {@link Long#MAX_VALUE} where the file tells everything} */
    long dueUsec() {
        return actedUsec == NOT_ACTED ? Long.MAX_VALUE : Math.max(nextSaveUsec, actedUsec + SETTLE_USEC);
    }

    /**
     * A manager in the background of which nobody would miss the state leaves none. Before its client hears of what was
     * done: a step of an image's build ends with the client.
     */
    void removeAtRest() {
        if (loop.hasActed() && isAtRest()) {
            file.remove();
            forgetActs();
        }
    }

    private boolean isAtRest() {
        if (plan.role() != Plan.Role.BACKGROUND || !engine.jobs().isEmpty()) {
            return false;
        }
        for (Unit unit : engine.units()) {
            boolean passive = switch (unit.type()) {
                case TARGET, SLICE, MOUNT, DEVICE, SWAP -> true;
                default -> unit.activeState() == ActiveState.INACTIVE || unit.state() == ServiceState.EXITED;
            };
            if (!passive) {
                return false;
            }
        }
        return true;
    }

    /** Notes the state where it is time to. */
    void endTurn() {
        long now = kernel.nowUsec();
        if (loop.hasActed() && actedUsec == NOT_ACTED) {
            actedUsec = now;
        }
        if (now >= dueUsec()) {
            saveOrTryLater();
        }
    }

    private void saveOrTryLater() {
        long now = kernel.nowUsec();
        try {
            save();
            nextSaveUsec = now + Math.max(SAVE_USEC, SAVE_SHARE * (kernel.nowUsec() - now));
            forgetActs();
        } catch (SysException full) {
            nextSaveUsec = now + RETRY_USEC;
        }
    }

    private void forgetActs() {
        loop.forgetActs();
        actedUsec = NOT_ACTED;
    }
}
