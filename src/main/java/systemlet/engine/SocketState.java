package systemlet.engine;

import static systemlet.engine.ActiveState.ACTIVATING;
import static systemlet.engine.ActiveState.ACTIVE;
import static systemlet.engine.ActiveState.DEACTIVATING;

/** The states of a socket unit, in systemd's order. */
public enum SocketState implements State {
    DEAD(ActiveState.INACTIVE, false),
    START_PRE(ACTIVATING, false),
    /** The sockets are being opened. */
    START_CHOWN(ACTIVATING, true),
    START_POST(ACTIVATING, true),
    LISTENING(ACTIVE, true),
    RUNNING(ACTIVE, true),
    STOP_PRE(DEACTIVATING, true),
    STOP_PRE_SIGTERM(DEACTIVATING, true),
    STOP_PRE_SIGKILL(DEACTIVATING, true),
    STOP_POST(DEACTIVATING, false),
    FINAL_SIGTERM(DEACTIVATING, false),
    FINAL_SIGKILL(DEACTIVATING, false),
    FAILED(ActiveState.FAILED, false);

    private final ActiveState active;
    private final boolean open;

    SocketState(ActiveState active, boolean open) {
        this.active = active;
        this.open = open;
    }

    @Override
    public ActiveState active() {
        return active;
    }

    /** {@return whether the sockets may be open} */
    boolean mayBeOpen() {
        return open;
    }
}
