package systemlet.engine;

import systemlet.unit.Word;

/** STUB Timer. */
final class TimerMachine extends Machine {
    TimerMachine(Engine engine) {
        super(engine);
    }

    @Override
    State initial() {
        return PassiveState.DEAD;
    }

    @Override
    State named(String word) {
        return Word.find(PassiveState.values(), word);
    }

    @Override
    Verdict start(Unit unit) {
        enter(unit, PassiveState.ACTIVE);
        return Verdict.BEGUN;
    }

    @Override
    Verdict stop(Unit unit) {
        enter(unit, PassiveState.DEAD);
        return Verdict.BEGUN;
    }
}
