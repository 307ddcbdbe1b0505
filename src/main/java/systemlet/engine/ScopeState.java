package systemlet.engine;

/** The states of a scope. */
public enum ScopeState implements State {
    DEAD(ActiveState.INACTIVE), RUNNING(ActiveState.ACTIVE), STOP_SIGTERM(ActiveState.DEACTIVATING),
    STOP_SIGKILL(ActiveState.DEACTIVATING), FAILED(ActiveState.FAILED);

    private final ActiveState active;

    ScopeState(ActiveState active) {
        this.active = active;
    }

    @Override
    public ActiveState active() {
        return active;
    }
}
