package systemlet.engine;

/** The states of units that run nothing: targets and slices, devices, automounts. */
public enum PassiveState implements State {
    DEAD(ActiveState.INACTIVE), ACTIVE(ActiveState.ACTIVE), FAILED(ActiveState.FAILED);

    private final ActiveState active;

    PassiveState(ActiveState active) {
        this.active = active;
    }

    @Override
    public ActiveState active() {
        return active;
    }
}
