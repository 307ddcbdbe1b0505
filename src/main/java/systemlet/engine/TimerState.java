package systemlet.engine;

/** The states of a timer; path units have the same but for ELAPSED. */
public enum TimerState implements State {
    DEAD(ActiveState.INACTIVE),
    /** It waits for its time, or for something to happen to its path. */
    WAITING(ActiveState.ACTIVE),
    /** The unit that it triggers is running. */
    RUNNING(ActiveState.ACTIVE),
    /** All its times are over. */
    ELAPSED(ActiveState.ACTIVE),
    FAILED(ActiveState.FAILED);

    private final ActiveState active;

    TimerState(ActiveState active) {
        this.active = active;
    }

    @Override
    public ActiveState active() {
        return active;
    }
}
