package systemlet.engine;

import static systemlet.engine.ActiveState.ACTIVATING;
import static systemlet.engine.ActiveState.ACTIVE;
import static systemlet.engine.ActiveState.DEACTIVATING;
import static systemlet.engine.ActiveState.RELOADING;

/** The states of a mount. */
public enum MountState implements State {
    DEAD(ActiveState.INACTIVE), MOUNTING(ACTIVATING), MOUNTED(ACTIVE), REMOUNTING(RELOADING), UNMOUNTING(DEACTIVATING),
    REMOUNTING_SIGTERM(RELOADING), REMOUNTING_SIGKILL(RELOADING), UNMOUNTING_SIGTERM(DEACTIVATING),
    UNMOUNTING_SIGKILL(DEACTIVATING), FAILED(ActiveState.FAILED);

    private final ActiveState active;

    MountState(ActiveState active) {
        this.active = active;
    }

    @Override
    public ActiveState active() {
        return active;
    }
}
