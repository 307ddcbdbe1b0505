package systemlet.engine;

import systemlet.base.Check;
import systemlet.unit.UnitType;

/**
 * Units without processes. Targets and slices are active or not, at a word. Devices, automounts and swap do not exist
 * in a container (no udev, no autofs, no swapon): as under systemd there, starting one ends at once as unsupported, and
 * stopping one does nothing.
 */
final class PassiveMachine extends Machine {
    private final UnitType type;

    PassiveMachine(Engine engine, UnitType type) {
        super(engine);
        this.type = type;
    }

    @Override
    State initial() {
        return PassiveState.DEAD;
    }

    @Override
    State perpetual() {
        return PassiveState.ACTIVE;
    }

    @Override
    State named(String word) {
        return systemlet.unit.Word.find(PassiveState.values(), word);
    }

    @Override
    boolean supported() {
        return type == UnitType.TARGET || type == UnitType.SLICE;
    }

    @Override
    Verdict start(Unit unit) {
        Check.that(unit.state() == PassiveState.DEAD, "a passive unit is started when it is dead");
        engine.newInvocation(unit);
        enter(unit, PassiveState.ACTIVE);
        return Verdict.BEGUN;
    }

    @Override
    Verdict stop(Unit unit) {
        enter(unit, PassiveState.DEAD);
        return Verdict.BEGUN;
    }

    @Override
    String endText(Unit unit, JobType type, JobResult result) {
        boolean start = type == JobType.START;
        boolean stop = type == JobType.STOP || type == JobType.RESTART;
        if (result != JobResult.DONE || !start && !stop) {
            return null;
        }
        return switch (this.type) {
            case TARGET -> start ? "Reached target %s." : "Stopped target %s.";
            case SLICE -> start ? "Created slice %s." : "Removed slice %s.";
            default -> null;
        };
    }
}
